import type { Platform } from './mention.ts';

/** Whose name we listen for and answer in. */
export interface Brand {
  id: string;
  name: string;
  /** Other names that people call it by: shorter ones, and those in other scripts. */
  alsoCalled?: readonly string[] | undefined;
  /** IANA name, for business hours and for promises. */
  timeZone: string;
  /** Who signs replies when nobody is known yet. */
  signers: string[];
  /** Our own account names: what they write is never a mention. */
  accounts: Partial<Record<Platform, string>>;
}

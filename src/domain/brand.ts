import type { Platform } from './mention.ts';

/** Whose name we listen for and answer in. */
export interface Brand {
  id: string;
  name: string;
  /** IANA name, for business hours and for promises. */
  timeZone: string;
  /** Who signs replies when nobody is known yet. */
  signers: string[];
  /** Our own account names: what they write is never a mention. */
  accounts: Partial<Record<Platform, string>>;
}

import type { Platform } from '../mention.ts';

/** One word of the team about one post, heard or mentioned: is it about us? With the text it was said of. */
export interface AboutUs {
  id: string;
  platform: Platform;
  externalId: string;
  about: boolean;
  text: string;
  /** The platform's guess, or null. */
  lang: string | null;
  by: string;
  at: Date;
}

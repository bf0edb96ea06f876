import type { Mention } from '../../domain/mention.ts';
import type { MentionRecord } from './mentions.ts';

/** The line that a person drew: mentions less likely about us than this go to "probably not us". */
export interface AboutUsLine {
  line: number | null;
  by: string;
  at: Date;
  /** What the mentions were last held against; null when they never were. */
  sortedAs: string | null;
}

/** A mention that the line could move: nobody tagged, no case. */
export interface Movable extends Pick<Mention, 'id' | 'platform' | 'externalId' | 'text' | 'community'> {
  collectedAt: Date;
  below: boolean;
}

export interface BelowRecord {
  record: MentionRecord;
  /** Of being about us, 0 to 1, when it was last held against the line. */
  likelihood: number;
}

/** Mentions that are probably not about the brand. They are kept, shown in a list of their own, and open no case by themselves. */
export interface BelowLineStore {
  /**
   * The line of a brand; null when nobody ever drew one. Held `shared` until the transaction ends, nobody draws or sorts
   * meanwhile, and others may place mentions beside; held `alone`, nobody places any.
   */
  line(brandId: string, hold?: 'shared' | 'alone'): Promise<AboutUsLine | null>;
  draw(brandId: string, line: number | null, now: Date): Promise<void>;
  sorted(brandId: string, as: string): Promise<void>;
  /** `limit` that have found their place: those that stand below now, then the newest posted since then. */
  movable(brandId: string, since: Date, limit: number): Promise<Movable[]>;
  /** One that is there already only gets its new likelihood. */
  put(rows: readonly { mentionId: string; likelihood: number }[], now: Date): Promise<void>;
  /** They are ordinary mentions again; those of `toPlace` may open a case, as if they were new. */
  bringBack(mentionIds: readonly string[], toPlace: readonly string[]): Promise<void>;
  has(mentionId: string): Promise<boolean>;
  count(brandId: string): Promise<number>;
  /** Newest first; `before` is the cursor of the page before, or null. */
  list(
    brandId: string,
    before: string | null,
    limit: number,
  ): Promise<{ records: BelowRecord[]; next: string | null }>;
}

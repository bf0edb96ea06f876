import type { Label, LabelAnswer, Said } from '../../domain/label.ts';
import type { MentionRecord } from './mentions.ts';

export type NewLabel = LabelAnswer & { id: string; mentionId: string };

/** A label that stands, with the post and the verdict it was said of. */
export interface LabelRecord {
  label: Said;
  record: MentionRecord;
}

/**
 * What the team said about verdicts. A label is never changed: it stands, or it was undone. What a mention counts as
 * (`MentionRecord.judged`) follows from its labels, and from nothing else.
 */
export interface LabelStore {
  /** Undoes what the answer leaves no room for (`givesWay`). Gives the id that stands: an older one when it said the same. */
  add(label: NewLabel, now: Date): Promise<string>;
  /** The mention a label was said of, whether it stands or not; null when there is no such label. */
  mentionOf(id: string): Promise<string | null>;
  /** What was undone; null when there is no such label, or it was undone before. */
  undo(id: string, now: Date): Promise<(Said & { mentionId: string }) | null>;
  /** The newest `limit` that stand, oldest of them first, of posts that still stand upstream. */
  standing(brandId: string, limit: number): Promise<Label[]>;
  /** The newest `limit` that stand, newest first, and how many there are. */
  latest(brandId: string, limit: number): Promise<{ labels: LabelRecord[]; total: number }>;
}

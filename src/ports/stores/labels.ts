import type { Label, LabelAnswer } from '../../domain/label.ts';

export type NewLabel = LabelAnswer & { id: string; mentionId: string };

/** What the team said about verdicts. A label is never changed: it stands, or it was undone. */
export interface LabelStore {
  /** A newer answer to the same question about the same mention undoes the older one. */
  add(label: NewLabel, now: Date): Promise<void>;
  /** False when there is no such label, or it was undone before. */
  undo(id: string, now: Date): Promise<boolean>;
  /** The newest `limit` that stand, oldest of them first, of posts that still stand upstream. */
  standing(brandId: string, limit: number): Promise<Label[]>;
}

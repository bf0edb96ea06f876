import type { AboutUs, TreatedPost } from '../../domain/watch/about-us.ts';

export type NewAboutUs = Pick<AboutUs, 'id' | 'platform' | 'externalId' | 'about' | 'drawn'> & {
  brandId: string;
};

/** What the team said about whom a post is. A judgement is never changed: it stands, or it was undone. */
export interface AboutUsStore {
  /** A newer word about the same post undoes the older one. */
  add(judged: NewAboutUs, now: Date): Promise<void>;
  /** What was said, and of which post; null when there is no such judgement, or it was undone before. */
  undo(id: string, now: Date): Promise<Pick<AboutUs, 'platform' | 'externalId' | 'about'> | null>;
  /** The newest `limit` that stand, oldest of them first, of posts whose words are still here. */
  standing(brandId: string, limit: number): Promise<AboutUs[]>;
  /** Every post that the team said something of, answered or labelled (see `aboutUsBy`); those deleted upstream are gone. */
  treated(brandId: string): Promise<TreatedPost[]>;
}

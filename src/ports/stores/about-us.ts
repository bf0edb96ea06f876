import type { AboutUs, KnownPost } from '../../domain/watch/about-us.ts';

export type NewAboutUs = Pick<AboutUs, 'id' | 'platform' | 'externalId' | 'about' | 'drawn'> & {
  brandId: string;
};

/** What the team said about whom a post is. A judgement is never changed: it stands, or it was undone. */
export interface AboutUsStore {
  /** A newer word about the same post undoes the older one. */
  add(judged: NewAboutUs, now: Date): Promise<void>;
  /** False when there is no such judgement, or it was undone before. */
  undo(id: string, now: Date): Promise<boolean>;
  /** The newest `limit` posts that the team answered or called a complaint: nobody does so with what is not about us. */
  treatedAsOurs(brandId: string, limit: number): Promise<Pick<AboutUs, 'platform' | 'externalId'>[]>;
  /** The newest `limit` that stand, oldest of them first, of posts whose words are still here. */
  standing(brandId: string, limit: number): Promise<AboutUs[]>;
  /**
   * Heard posts of which the team's opinion is known: judged here, else a reply to them was approved, or they were labelled
   * with what only a post about us can be.
   */
  known(brandId: string): Promise<KnownPost[]>;
}

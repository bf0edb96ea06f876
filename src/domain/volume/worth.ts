/** What is known of one post, from the surest to the least sure. */
export interface KnownOfPost {
  /** The team's word whether it is about us. */
  about: boolean | null;
  /** The team's word whether it is a complaint. */
  judged: 'complaint' | 'not-a-complaint' | null;
  /** The classifier's: how likely it is a complaint, 0 to 1. */
  complaint: number | null;
}

/**
 * How likely a post is of use to the team, 0 to 1; null when nobody looked. Of use is what is about us or a complaint by
 * a person's word; without one, as the classifier expects a complaint.
 */
export function worthOf({ about, judged, complaint }: KnownOfPost): number | null {
  if (about !== null) return about ? 1 : 0;
  if (judged !== null) return judged === 'complaint' ? 1 : 0;
  return complaint;
}

/** What is taken of a post: judged, or so likely that it counts; `unknown` is neither. */
export type Standing = 'about-us' | 'noise' | 'unknown';

/** Posts by what is taken of them. */
export interface Tally {
  aboutUs: number;
  noise: number;
  unknown: number;
}

export const NO_POSTS: Tally = { aboutUs: 0, noise: 0, unknown: 0 };

export function tallyOf(standings: Iterable<Standing>): Tally {
  const tally = { ...NO_POSTS };
  for (const standing of standings) {
    if (standing === 'about-us') tally.aboutUs++;
    else if (standing === 'noise') tally.noise++;
    else tally.unknown++;
  }
  return tally;
}

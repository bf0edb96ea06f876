/** Posts with about the same probability of being a complaint, and the same word of the team. */
export interface Tally {
  /** The probability's whole percent, 0 to 100, rounded down. */
  percent: number;
  /** What the team said of them: a complaint, none, or null while nobody said. */
  said: boolean | null;
  posts: number;
  /** Their probabilities added up. */
  probability: number;
}

/** What a line would bring, as far as the classifier's probabilities and the team's labels tell. */
export interface Expected {
  /** Posts from this percent on are flagged. */
  percent: number;
  flagged: number;
  /** Of the flagged: truly complaints, and not. */
  complaints: number;
  falseAlarms: number;
  /** Complaints below the line. */
  missed: number;
}

const HUNDRED = 100;

/**
 * The expected numbers of every line from 0 to 100 percent. Because probabilities are calibrated, posts hold as many
 * complaints as their probabilities add up to; where the team said what a post is, its word counts instead.
 */
export function expectedCurve(tallies: readonly Tally[]): Expected[] {
  const posts = new Array<number>(HUNDRED + 1).fill(0);
  const complaints = new Array<number>(HUNDRED + 1).fill(0);
  for (const tally of tallies) {
    const at = Math.min(HUNDRED, Math.max(0, tally.percent));
    posts[at] = (posts[at] ?? 0) + tally.posts;
    complaints[at] = (complaints[at] ?? 0) + complaintsIn(tally);
  }
  const all = complaints.reduce((sum, one) => sum + one, 0);
  const curve: Expected[] = [];
  let [flagged, found] = [0, 0];
  for (let percent = HUNDRED; percent >= 0; percent--) {
    flagged += posts[percent] ?? 0;
    found += complaints[percent] ?? 0;
    curve.push({
      percent,
      flagged,
      complaints: found,
      falseAlarms: Math.max(0, flagged - found),
      missed: Math.max(0, all - found),
    });
  }
  return curve.reverse();
}

function complaintsIn({ said, posts, probability }: Tally): number {
  if (said === null) return probability;
  return said ? posts : 0;
}

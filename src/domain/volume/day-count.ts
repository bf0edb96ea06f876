/** How many posts there were on one day. */
export interface DayCount {
  /** `2026-11-22`, of UTC. */
  day: string;
  posts: number;
  /** How much of the day was counted, 0 to 1: the first and the last are seldom whole. */
  share: number;
}

import { percentile } from '../support/statistics.ts';

export interface Runner {
  name: string;
  /** Reads all posts once; gives how often something was found, so that nothing is optimized away. */
  run(): number;
}

export interface Measured {
  name: string;
  /** Posts a second of this thread's own time, the median of the rounds: what others do on the machine counts little. */
  perSecond: number;
  found: number;
}

/** Runs each of them in turn, so many rounds; the first one warms up and is not counted. */
export function sideBySide(runners: readonly Runner[], posts: number, rounds: number): Measured[] {
  const seconds = new Map<string, number[]>(runners.map(({ name }) => [name, []]));
  const found = new Map<string, number>();
  for (let round = 0; round <= rounds; round++)
    for (const { name, run } of runners) {
      const before = process.threadCpuUsage();
      found.set(name, run());
      const { user, system } = process.threadCpuUsage(before);
      if (round > 0) seconds.get(name)?.push((user + system) / 1e6);
    }
  return runners.map(({ name }) => ({
    name,
    perSecond: Math.round(posts / (percentile(seconds.get(name) ?? [], 0.5) ?? 1)),
    found: found.get(name) ?? 0,
  }));
}

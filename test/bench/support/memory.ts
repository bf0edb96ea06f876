import { readFileSync } from 'node:fs';
import type { Process } from './process-tree.ts';

/** Megabytes of one part of the house. */
export interface Share {
  part: string;
  processes: number;
  /** Proportional: memory that processes share is counted once, in parts. The figure to add up. */
  pssMb: number;
  /** Resident: what other tools show; shared memory is counted in each process. */
  rssMb: number;
}

const PARTS: [RegExp, string][] = [
  [/^\S*node src\/main\.ts/, 'launcher'],
  [/fixtures\/sandbox/, 'sandbox (the practice platforms)'],
  [/programs\/workers\.js/, 'workers'],
  [/programs\/serve\.js/, 'web server'],
  [/postgres/, 'PostgreSQL'],
];

/** Memory by part, largest first; null where the system does not show it. */
export function memoryOf(tree: readonly Process[]): Share[] | null {
  const shares = new Map<string, Share>();
  for (const { pid, command } of tree) {
    const [rss, pss] = kilobytes(pid);
    if (rss === null || pss === null) continue;
    const part = PARTS.find(([pattern]) => pattern.test(command))?.[1] ?? 'npm and its shell';
    const share = shares.get(part) ?? { part, processes: 0, pssMb: 0, rssMb: 0 };
    shares.set(part, {
      part,
      processes: share.processes + 1,
      pssMb: share.pssMb + pss / 1024,
      rssMb: share.rssMb + rss / 1024,
    });
  }
  return shares.size === 0 ? null : [...shares.values()].sort((a, b) => b.pssMb - a.pssMb);
}

export function totalOf(shares: readonly Share[]): Share {
  const sum = (pick: (share: Share) => number) => shares.reduce((all, share) => all + pick(share), 0);
  return {
    part: 'all',
    processes: sum((share) => share.processes),
    pssMb: sum((share) => share.pssMb),
    rssMb: sum((share) => share.rssMb),
  };
}

function kilobytes(pid: number): [number | null, number | null] {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return [numberOf(rollup, 'Rss'), numberOf(rollup, 'Pss')];
  } catch {
    return [null, null];
  }
}

function numberOf(rollup: string, name: string): number | null {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup);
  return found ? Number(found[1]) : null;
}

import { readdirSync, readFileSync } from 'node:fs';

export interface Process {
  pid: number;
  parent: number;
  /** Clock ticks since the machine's start: with the pid it names a process for good, pids come again. */
  startedAt: string;
  /** The command line, or the title a process gave itself. */
  command: string;
}

/** A process and all that came from it, itself first; empty where the system shows no processes as files. */
export function treeOf(root: number): Process[] {
  const all = processes();
  const tree = all.filter(({ pid }) => pid === root);
  for (const one of tree) tree.push(...all.filter(({ parent }) => parent === one.pid));
  return tree;
}

/** Those of the processes that still run. */
export function stillRunning(known: readonly Process[]): Process[] {
  return known.filter(({ pid, startedAt }) => read(pid)?.startedAt === startedAt);
}

function processes(): Process[] {
  return readdirSync('/proc').flatMap((name) => {
    const found = /^\d+$/.test(name) ? read(Number(name)) : null;
    return found ? [found] : [];
  });
}

/** Null for a process that is gone, or has ended and waits to be reaped. */
function read(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold brackets and blanks itself: what counts begins after the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    const [state, parent] = fields;
    const startedAt = fields[19];
    if (state === undefined || startedAt === undefined || state === 'Z') return null;
    return { pid, parent: Number(parent), startedAt, command };
  } catch {
    return null;
  }
}

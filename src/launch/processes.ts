import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Whether the system shows its processes as files, as Linux does. */
export const HAS_PROC = existsSync('/proc/self/stat');

/** True while the process runs. One that has ended but that nobody has reaped (a zombie) does not run. */
export function isRunning(pid: number): boolean {
  return programOf(pid) !== null;
}

/** Sends a signal, and does not mind when the process is already gone. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Name of the program a process runs, or null when there is no such process or it is a zombie. */
export function programOf(pid: number): string | null {
  const [state, name] = HAS_PROC ? fromProc(pid) : fromPs(pid);
  return state === undefined || state.startsWith('Z') || state.startsWith('X') ? null : (name ?? null);
}

/** `/proc/PID/stat` reads `12 (name) S …`; the name itself may hold brackets and blanks. */
function fromProc(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const close = stat.lastIndexOf(')');
    return [stat.slice(close + 2, close + 3), stat.slice(stat.indexOf('(') + 1, close)];
  } catch {
    return [];
  }
}

function fromPs(pid: number): string[] {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [state = '', ...command] = line.split(/\s+/);
    return [state, basename(command.join(' '))];
  } catch {
    return [];
  }
}

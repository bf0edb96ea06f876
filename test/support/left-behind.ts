import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The name a run's folder begins with: it says which process owns it. */
export function ownedPrefix(kind: string, pid = process.pid): string {
  return `${kind}-${pid}-`;
}

/** Removes the folders of this kind whose owner is gone: a process that was killed takes nothing away itself. */
export function removeLeftBehind(parent: string, kind: string): void {
  const name = new RegExp(`^${kind}-(\\d+)-`);
  for (const entry of readdirSync(parent)) {
    const owner = name.exec(entry)?.[1];
    if (owner !== undefined && !lives(Number(owner)))
      rmSync(join(parent, entry), { recursive: true, force: true });
  }
}

function lives(pid: number): boolean {
  try {
    // The signal 0 is never delivered; it only asks whether there is somebody.
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is alive, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

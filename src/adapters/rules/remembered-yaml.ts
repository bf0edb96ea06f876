import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Raise it when the parser gives something else for the same text. */
const FORM = 1;

let folder: string | null = null;

/**
 * From now on what a rules file says is kept as JSON in this folder, under the hash of its text: a process that comes back
 * reads it in a hundredth of the time. It only ever saves time: what cannot be read or written is parsed anew.
 */
export function rememberYaml(where: string): void {
  folder = where;
}

/** What this text said when it was last parsed, or undefined. */
export function recalled(text: string): unknown {
  if (folder === null) return undefined;
  try {
    return JSON.parse(readFileSync(placeOf(folder, text), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Keeps what a text says. Several processes may do so at once: each file comes into being whole. */
export function remember(text: string, says: unknown): void {
  if (folder === null) return;
  try {
    mkdirSync(folder, { recursive: true });
    const place = placeOf(folder, text);
    const draft = `${place}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(says));
    renameSync(draft, place);
  } catch {
    // A folder that cannot be written costs time and nothing else.
  }
}

function placeOf(where: string, text: string): string {
  return join(where, `${createHash('sha256').update(`${FORM}\n${text}`).digest('hex')}.json`);
}

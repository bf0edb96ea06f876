import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PEOPLE = [
  { handle: 'ada', name: 'Ada', platform: 'x', lang: 'en', followers: 3, receivesDm: true },
  { handle: 'bob_r', name: 'Bob', platform: 'reddit', lang: 'en', followers: 0, receivesDm: false },
];

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'sandbox-test-'));
}

/** A folder with these posts and two people: `ada` on X, `bob_r` on Reddit. */
export function castFolder(posts: readonly object[], people: readonly object[] = PEOPLE): string {
  const folder = emptyFolder();
  writeLines(join(folder, 'people.jsonl'), people);
  writeLines(join(folder, 'posts.jsonl'), posts);
  return folder;
}

export function writeLines(file: string, lines: readonly object[]): string {
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return file;
}

/** A complaint on X, as a line of the file. */
export function xLine(id: string, more: object = {}): object {
  return {
    id,
    platform: 'x',
    author: 'ada',
    text: `northwind ${id}`,
    lang: 'en',
    kind: 'complaint',
    ...more,
  };
}

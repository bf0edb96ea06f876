import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { percentile } from '../support/statistics.ts';
import type { Measured } from './side-by-side.ts';

/** The shell tells the processor time of its children in its second line: `0m0.482s 0m0.021s`. */
const GREP = 'rg -F -o -N --no-config -j 1 -f "$1" "$2" > "$3"; times';
const TIMES = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s/;

/**
 * `rg -F -o -f` over the folded posts, a line each: the whole process by its processor time, the median of `rounds`. It
 * gives the longest words side by side, not every word. Null where ripgrep is not installed. Writes into `folder`.
 */
export function ripgrep(
  keys: readonly string[],
  folded: readonly string[],
  folder: string,
  rounds: number,
): Measured | null {
  const [words = '', posts = '', out = ''] = ['words.txt', 'posts.txt', 'found.txt'].map((name) =>
    join(folder, name),
  );
  writeFileSync(words, `${keys.join('\n')}\n`);
  writeFileSync(posts, `${folded.map((text) => text.replaceAll('\n', ' ')).join('\n')}\n`);
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { status, stdout } = spawnSync('sh', [
      '-c',
      `command -v rg > /dev/null || exit 7; ${GREP}`,
      'sh',
      words,
      posts,
      out,
    ]);
    if (status !== 0) return null;
    seconds.push(secondsIn(stdout.toString()));
  }
  return {
    name: 'rg -F -o -f, folded text, whole process',
    perSecond: Math.round(folded.length / (percentile(seconds, 0.5) ?? 1)),
    found: readFileSync(out, 'utf8').split('\n').length - 1,
  };
}

function secondsIn(times: string): number {
  const [, um = '0', us = '0', sm = '0', ss = '0'] = TIMES.exec(times.split('\n')[1] ?? '') ?? [];
  return 60 * (Number(um) + Number(sm)) + Number(us) + Number(ss);
}

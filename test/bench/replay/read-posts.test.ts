import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadWatchFiles } from '../../../src/adapters/rules/watch-files.ts';
import { writeAirlineRules } from './airlines.ts';
import { readPosts } from './read-posts.ts';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twice-replay-'));
  file = join(folder, 'posts.jsonl');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lines(...posts: unknown[]): void {
  writeFileSync(file, posts.map((post) => JSON.stringify(post)).join('\n'));
}

describe('the posts to replay', () => {
  it('are the first that name one of the airlines, as word or handle, and nothing that only looks so', () => {
    lines(
      { text: 'nothing here' },
      { text: '@JetBlue late again', author: 'ann' },
      { text: 'reunited with my bag' },
      { text: 'United lost it' },
      { text: '@united late' },
    );
    const posts = readPosts(file, 2, 0);
    expect(posts.map((post) => post.text)).toEqual(['@JetBlue late again', 'United lost it']);
    expect(posts.map((post) => post.author)).toEqual(['ann', 'traveller_4']);
  });

  it('call on the brand by its own handle as often as asked, and keep every other word', () => {
    lines(...Array.from({ length: 100 }, (_, n) => ({ text: `@united and @delta, case ${n}` })));
    const posts = readPosts(file, 100, 30);
    expect(posts.filter((post) => post.text.startsWith('@NorthwindAir and @delta, case '))).toHaveLength(30);
    expect(posts.filter((post) => post.text.startsWith('@united and @delta, case '))).toHaveLength(70);
  });

  it('are refused with file and line when one is no post', () => {
    writeFileSync(file, '{"text":"@united late"}\n{"txt":"@united late"}\n');
    expect(() => readPosts(file, 10, 0)).toThrow(`${file}:2: text`);
  });
});

describe('the rules of the replay', () => {
  it('are the product’s own, with the airlines instead of its brand', () => {
    writeAirlineRules(join(folder, 'rules'));
    const [watch, ...more] = loadWatchFiles(join(folder, 'rules', 'watch'));
    expect(more).toEqual([]);
    expect(watch?.brand.accounts).toEqual({ x: 'NorthwindAir' });
    expect(watch?.sets.map((set) => set.body.words.length + set.body.handles.length)).toEqual([7, 8]);
  });
});

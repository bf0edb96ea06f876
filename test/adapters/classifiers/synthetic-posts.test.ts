import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { judge } from './support.ts';

interface PostLine {
  text: string;
  title?: string;
  lang: string;
  kind: string;
}

const posts = readFileSync(new URL('../../../fixtures/posts/posts.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as PostLine);

const judged = posts.map((post) => ({
  post,
  verdict: judge([post.title ?? '', post.text].join('\n').trim()),
}));

function f1(all: typeof judged): number {
  const called = all.filter(({ verdict }) => verdict.complaint >= 0.5);
  const hits = called.filter(({ post }) => post.kind === 'complaint').length;
  const complaints = all.filter(({ post }) => post.kind === 'complaint').length;
  return (2 * hits) / (called.length + complaints);
}

describe('the synthetic posts', () => {
  it('are told apart well enough in every language', () => {
    expect(f1(judged)).toBeGreaterThanOrEqual(0.8);
    for (const lang of ['en', 'zh-Hant', 'zh-Hans', 'ru']) {
      expect(f1(judged.filter(({ post }) => post.lang === lang))).toBeGreaterThanOrEqual(0.75);
    }
  });

  it('are read in their own language', () => {
    const misread = judged.filter(({ post, verdict }) => verdict.language !== post.lang);
    expect(misread.length).toBeLessThanOrEqual(posts.length * 0.01);
  });

  it('never take a job ad for a complaint, and praise seldom', () => {
    const taken = (kind: string) =>
      judged.filter(({ post, verdict }) => post.kind === kind && verdict.complaint >= 0.5).length;
    expect(taken('job-ad')).toBe(0);
    expect(taken('praise')).toBeLessThanOrEqual(3);
  });
});

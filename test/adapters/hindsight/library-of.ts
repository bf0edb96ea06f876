import { Library, type Parts } from '../../../src/adapters/hindsight/library.ts';
import type { HeardNews } from '../../../src/ports/stores/index.ts';
import { aHeardPost, minutes } from '../../support/things.ts';

/** Never told to stop. */
export const on = async () => true;

/** A library over a list of news, each told once. */
export function libraryOf(news: HeardNews[], parts: Partial<Parts> = {}) {
  let told = 0;
  let read = 0;
  const library = new Library({
    async follow(mark, tell) {
      for (const one of news.slice(Number(mark ?? 0))) tell(one);
      told = news.length;
      return `${told}`;
    },
    judged: async () => [],
    lists: new Map(),
    most: { posts: 1_000, letters: 1_000_000 },
    complaintOf({ text }) {
      read += 1;
      return text.includes('late') ? 0.9 : 0.1;
    },
    ...parts,
  });
  return { library, timesRead: () => read };
}

export function posts(texts: readonly string[], from = 1): HeardNews {
  const heard = texts.map((text, n) => ({
    ...aHeardPost({ text, postedAt: minutes(n + from), tagged: text.startsWith('@') }),
    number: n + from,
  }));
  return { posts: heard, gone: [] };
}

export const TEXTS = [
  '@acme acme is late',
  'monday again',
  'acme is fine',
  'munday acme',
  'nothing here',
  'see you monday, late',
];

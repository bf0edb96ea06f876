import { type KeywordSetBody, withEveryList } from '../../../src/domain/watch/keyword-set.ts';

const LIVE = ['monday coffee', 'monday'];

/** The set that runs, and a draft of it that an edit numbered `edit` made: few words, or three hundred. */
export function smallSet(edit: number): { live: KeywordSetBody; draft: KeywordSetBody } {
  return {
    live: withEveryList({ words: LIVE }),
    draft: withEveryList({
      words: ['monday coffee', 'mondaycoffee', 'munday coffee'],
      ambiguous: [{ word: 'monday', near: ['beans', 'roast*', 'latte', 'barista', 'order'], within: 8 }],
      exclude: ['monday motivation', `edit ${edit}`],
    }),
  };
}

export function largeSet(edit: number): { live: KeywordSetBody; draft: KeywordSetBody } {
  const { live, draft } = smallSet(edit);
  const products = Array.from({ length: 300 }, (_, n) => `product ${n.toString(36)} ${edit}`);
  return { live, draft: { ...draft, words: [...draft.words, ...products] } };
}

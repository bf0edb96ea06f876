import type { LookedAt } from './post.ts';

/**
 * Log-odds that a post is about us by the looks of what found it, before anybody judged: an account, a tag or an address
 * is ours alone, words that stand together seldom mean something else, one word may be any word.
 */
const ODDS = { sign: 2, words: 1.2, word: 0.3, nothing: -0.4 } as const;

/** What a term loses that stands in words quoted from somebody else: who quotes may speak of anything. */
const QUOTED = 1;

/** The prior log-odds of a post: its surest term counts. */
export function priorOdds({ matched }: Pick<LookedAt, 'matched'>): number {
  const odds = matched.map(({ term, quoted }) => ODDS[looksOf(term)] - (quoted ? QUOTED : 0));
  return odds.length === 0 ? ODDS.nothing : Math.max(...odds);
}

function looksOf(term: string): keyof typeof ODDS {
  if (/^[#@＃＠]|^\S+\.\S+$/u.test(term)) return 'sign';
  return /\S\s+\S/u.test(term) ? 'words' : 'word';
}

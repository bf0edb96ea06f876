import { cluesOf } from '../../about-us/clues.ts';
import { type Looker, lookerFor } from '../../about-us/looker.ts';
import { likelihood, oddsAfter } from '../../about-us/model.ts';
import type { LookedAt } from '../../about-us/post.ts';
import { priorOdds } from '../../about-us/prior.ts';
import { type FoldedWord, foldedWords } from '../folded-words.ts';
import { expressionOf } from '../language/form.ts';
import { compileMatcher, openMatcher } from '../matcher.ts';
import type { Ground, HeardText } from './ground.ts';
import type { SuggestOrder } from './order.ts';
import { PhraseBook } from './phrase-book.ts';
import type { Standing } from './tally.ts';

/** The set that is being edited, among those that look. */
const EDITED = 'edited';
/** So many judgements of each kind before the model speaks for posts that nobody judged. */
const LEAST_TAUGHT = 10;
/** From here on, or below, a likelihood counts as a judgement. */
const LIKELY = { aboutUs: 0.75, noise: 0.25 } as const;

/** Looks at every heard post once: its words, whether the set or another one finds it, and what is taken of it. */
export function layGround({ body, others, posts, lists }: Omit<SuggestOrder, 'days'>): Ground {
  const sought = [body, ...others].map((one, at) => ({
    ...{ id: at === 0 ? EDITED : `other ${at}`, version: 0 },
    expression: expressionOf(one),
  }));
  const matcher = openMatcher(compileMatcher(sought, lists));
  const matches = matcher.matchAll(posts);
  const look = lookerFor([body], lists);
  const guess = taught(posts, look);
  const takenFor = (post: HeardText, words: readonly FoldedWord[], at: () => LookedAt): Standing => {
    if (post.aboutUs !== null) return post.aboutUs ? 'about-us' : 'noise';
    return guess === null ? 'unknown' : standingAt(guess(at(), words));
  };
  const phrases = new PhraseBook();
  const seen = new Set<string>();
  return {
    body,
    lists,
    phrases,
    posts: posts.map((post, at) => {
      const words = foldedWords(post.text);
      const before = seen.size;
      seen.add(words.map(({ text }) => text).join(' '));
      return {
        post,
        words,
        phrases: phrases.read(words),
        again: seen.size === before,
        found: (matches[at] ?? []).some(({ setId }) => setId === EDITED),
        known: (matches[at] ?? []).length > 0,
        standing: takenFor(post, words, () => look(post)),
      };
    }),
    standingAs: ({ post, words }, name, places) => {
      const matched = places.map(({ start, end }) => ({ term: name, start, end }));
      return takenFor(post, words, () => ({ text: post.text, community: post.community, matched }));
    },
  };
}

type Guess = (post: LookedAt, words: readonly FoldedWord[]) => number;

/** What the judged ones among the posts teach; null while they are too few. */
function taught(posts: readonly HeardText[], look: Looker): Guess | null {
  const lessons = posts.flatMap(({ aboutUs, ...post }) => {
    if (aboutUs === null) return [];
    const seen = look(post);
    return [{ aboutUs, prior: priorOdds(seen), clues: cluesOf(seen, foldedWords(post.text)) }];
  });
  const ours = lessons.filter(({ aboutUs }) => aboutUs).length;
  if (Math.min(ours, lessons.length - ours) < LEAST_TAUGHT) return null;
  const odds = oddsAfter(lessons);
  return (post, words) => likelihood(odds(priorOdds(post), cluesOf(post, words)));
}

function standingAt(likely: number): Standing {
  if (likely >= LIKELY.aboutUs) return 'about-us';
  return likely <= LIKELY.noise ? 'noise' : 'unknown';
}

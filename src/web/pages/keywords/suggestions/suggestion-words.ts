import type { SuggestionView } from '../../../api/types.ts';

type Tally = SuggestionView['gained'];

/** One suggestion in words: what to do, of which word, and what it brings. */
export interface SuggestionWords {
  before: string;
  term: string;
  after: string;
  /** What the button does, where it does more than its word says. */
  way: string | null;
  /** The name a spelling is like. */
  like: string | null;
  /** On the button. */
  act: string;
}

const HOW = { slip: 'a slip of', sound: 'sounds like', script: 'other letters for' } as const;
const PLAIN = { way: null, like: null };

export function wordsOf(suggestion: SuggestionView, days: number): SuggestionWords {
  const { kind, change, gained, lost, like, alone } = suggestion;
  const { term } = change;
  if (kind === 'exclusion')
    return { before: 'leave out', term, after: lostWords(lost), ...PLAIN, act: 'Leave out' };
  if (kind === 'idle-term')
    return { before: '', term, after: `found nothing in ${days} days`, ...PLAIN, act: 'Take out' };
  if (kind === 'noisy-term') {
    const after = `alone finds ${percent(alone?.noise ?? 0)} of the noise and ${percent(alone?.aboutUs ?? 0)} of what is about us`;
    if (change.do !== 'ask-for-company')
      return { before: '', term, after, ...PLAIN, way: lostWords(lost), act: 'Take out' };
    const near = change.near.map((word) => `“${word}”`).join(', ');
    return {
      before: '',
      term,
      after,
      ...PLAIN,
      way: `count it only near ${near}: ${lostWords(lost)}`,
      act: 'Do that',
    };
  }
  const rest = { way: null, like: like ? `${HOW[like.how]} “${like.name}”` : null, act: 'Add' };
  const after = gainedWords(gained);
  if (change.do !== 'add-near') return { before: 'add', term, after, ...rest };
  return { before: `let “${change.word}” count near`, term, after, ...rest };
}

function gainedWords({ aboutUs, noise, unknown }: Tally): string {
  const known = `+${number(aboutUs)} about us, ${number(noise)} noise`;
  if (aboutUs + noise === 0) return `+${number(unknown)} not judged yet`;
  return unknown === 0 ? known : `${known}, ${number(unknown)} not judged yet`;
}

function lostWords({ aboutUs, noise, unknown }: Tally): string {
  const known = `−${number(noise)} noise, ${number(aboutUs)} about us lost`;
  return unknown === 0 ? known : `${known}, ${number(unknown)} not judged yet`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}

/** Rounded, but never to nought what is something. */
function percent(share: number): string {
  return share > 0 && share < 0.01 ? 'under 1 %' : `${Math.round(100 * share)} %`;
}

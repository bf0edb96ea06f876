import type { SuggestionView } from '../../../api/types.ts';

type Tally = SuggestionView['gained'];

/** One suggestion in words: what to do, of which word, what it brings, and why. */
export interface SuggestionWords {
  before: string;
  term: string;
  after: string;
  why: string | null;
  /** On the button. */
  act: string;
}

const HOW = { slip: 'a slip of', sound: 'sounds like', script: 'in other letters,' } as const;

export function wordsOf(suggestion: SuggestionView, days: number): SuggestionWords {
  const { kind, change, gained, lost, like, alone } = suggestion;
  const { term } = change;
  if (kind === 'exclusion')
    return { before: 'leave out', term, after: lostWords(lost), why: null, act: 'Leave out' };
  if (kind === 'idle-term')
    return { before: '', term, after: `found nothing in ${days} days`, why: null, act: 'Take out' };
  if (kind === 'noisy-term') {
    const after = `alone finds ${percent(alone?.noise ?? 0)} of the noise and ${percent(alone?.aboutUs ?? 0)} of what is about us`;
    if (change.do !== 'ask-for-company')
      return { before: '', term, after, why: lostWords(lost), act: 'Take out' };
    const near = change.near.map((word) => `“${word}”`).join(', ');
    return { before: '', term, after, why: `count it only near ${near}: ${lostWords(lost)}`, act: 'Do that' };
  }
  const why = like ? `${HOW[like.how]} “${like.name}”` : null;
  const after = gainedWords(gained);
  if (change.do !== 'add-near') return { before: 'add', term, after, why, act: 'Add' };
  return { before: `let “${change.word}” count near`, term, after, why, act: 'Add' };
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

import { type DraftBrief, PART_KINDS, type PartKind } from '../draft.ts';
import { ECHO_SLOTS } from './echo.ts';
import type { DraftLanguage } from './language.ts';
import type { LanguageBook, Phrase } from './phrase-book.ts';
import { neededSlots, type Slot } from './phrase-text.ts';
import { holdsWord } from './word-pattern.ts';

export type DraftCase = Pick<DraftBrief, 'needs' | 'topic' | 'severity' | 'churn' | 'ordinal' | 'text'>;

/** A phrase that suits the case, with the slots it cannot do without. */
export interface FittingPhrase extends Phrase {
  needed: readonly Slot[];
  echoes: boolean;
}
export type FittingPhrases = Readonly<Record<PartKind, readonly FittingPhrase[]>>;

/** The phrases of a book whose conditions this case meets, the ones written for it before the ones for every case. */
export function fittingPhrases(brief: DraftCase, book: LanguageBook): FittingPhrases {
  const lists = PART_KINDS.map(
    (kind) => [kind, fittingList(book.parts[kind], brief, book.language)] as const,
  );
  return Object.fromEntries(lists) as Record<PartKind, FittingPhrase[]>;
}

/** Those that are wanted, or all where none is. */
export function preferring<T>(phrases: readonly T[], wanted: (phrase: T) => boolean): readonly T[] {
  const best = phrases.filter(wanted);
  return best.length > 0 ? best : phrases;
}

function fittingList(
  phrases: readonly Phrase[],
  brief: DraftCase,
  language: DraftLanguage,
): readonly FittingPhrase[] {
  const fitting = phrases.filter((phrase) => fits(phrase, brief, language)).map(measured);
  const timely = preferring(fitting, (phrase) => brief.ordinal === 2 && phrase.ordinal === 2);
  // Where somebody may be hurt, only what was written for that is said.
  return preferring(
    timely,
    (phrase) => brief.topic === 'safety' && (phrase.topics?.includes('safety') ?? false),
  );
}

function fits(phrase: Phrase, brief: DraftCase, language: DraftLanguage): boolean {
  return (
    (phrase.topics?.includes(brief.topic) ?? true) &&
    (phrase.severities?.includes(brief.severity) ?? true) &&
    (phrase.churn?.includes(brief.churn) ?? true) &&
    (phrase.ordinal === undefined || phrase.ordinal === brief.ordinal) &&
    (phrase.words?.some((find) => holdsWord(brief.text, find, language)) ?? true)
  );
}

function measured(phrase: Phrase): FittingPhrase {
  const needed = neededSlots(phrase.say) as Slot[];
  return {
    ...phrase,
    needed,
    echoes: needed.some((slot) => (ECHO_SLOTS as readonly string[]).includes(slot)),
  };
}

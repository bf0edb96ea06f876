import type { DraftBrief, PartKind } from '../draft.ts';
import { type Chance, draw } from './chance.ts';
import { ECHO_SLOTS } from './echo.ts';
import type { DraftLanguage } from './language.ts';
import type { LanguageBook, Phrase } from './phrase-book.ts';
import { fillPhrase, neededSlots, type Slot, type SlotValues, usedSlots } from './phrase-text.ts';
import { wordPattern } from './word-pattern.ts';

export interface ChosenPart {
  kind: PartKind;
  /** Every part this phrase does, its own among them. */
  does: readonly PartKind[];
  phrase: string;
  text: string;
}

type Case = Pick<DraftBrief, 'needs' | 'topic' | 'severity' | 'churn' | 'ordinal' | 'text'>;

/**
 * One set of parts for this case, drawn by chance, in the order of `needs`. A part that another phrase does already is
 * left out, and nothing is said twice: a name or an echo that has been used is not used again.
 */
export function choosePhrases(
  brief: Case,
  book: LanguageBook,
  values: SlotValues,
  chance: Chance,
): ChosenPart[] {
  const chosen: ChosenPart[] = [];
  let open: SlotValues = values;
  for (const need of new Set(brief.needs)) {
    if (chosen.some((part) => part.does.includes(need))) continue;
    const [kind, pool] = poolFor(need, brief, book, open);
    if (chosen.some((part) => part.does.includes(kind))) continue;
    const phrase = draw(pool, fitness, chance);
    const text = phrase && fillPhrase(phrase.say, open);
    if (!phrase || !text) continue;
    chosen.push({ kind, does: [kind, ...phrase.also], phrase: phrase.id, text });
    open = without(open, usedSlots(phrase.say, open));
  }
  return chosen;
}

/** Two ways out where there are two, and they choose; where there are not, one open question (the seven points: choices). */
function poolFor(need: PartKind, brief: Case, book: LanguageBook, values: SlotValues): [PartKind, Phrase[]] {
  const pool = eligible(need, brief, book, values);
  return need === 'choices' && pool.length === 0
    ? ['ask', eligible('ask', brief, book, values)]
    : [need, pool];
}

function eligible(kind: PartKind, brief: Case, book: LanguageBook, values: SlotValues): Phrase[] {
  const able = book.parts[kind].filter(
    (phrase) => fits(phrase, brief, book.language) && fillPhrase(phrase.say, values) !== null,
  );
  const timely = preferring(able, (phrase) => isForMoment(phrase, brief));
  const fitting = preferring(timely, (phrase) => isForSafety(phrase, brief));
  if (kind === 'next' && values.due !== null)
    return preferring(fitting, (phrase) => neededSlots(phrase.say).includes('due'));
  if (kind === 'recognise') return preferring(fitting, hasEcho);
  return preferring(fitting, (phrase) => phrase.words !== undefined);
}

function fits(phrase: Phrase, brief: Case, language: DraftLanguage): boolean {
  return (
    (phrase.topics?.includes(brief.topic) ?? true) &&
    (phrase.severities?.includes(brief.severity) ?? true) &&
    (phrase.churn?.includes(brief.churn) ?? true) &&
    (phrase.ordinal === undefined || phrase.ordinal === brief.ordinal) &&
    (phrase.words?.some((find) => wordPattern(find, language).test(brief.text)) ?? true)
  );
}

/** The second reply says first that it is not solved yet. */
function isForMoment(phrase: Phrase, brief: Case): boolean {
  return brief.ordinal === 2 && phrase.ordinal === 2;
}

/** Where somebody may be hurt, only what was written for that is said. */
function isForSafety(phrase: Phrase, brief: Case): boolean {
  return brief.topic === 'safety' && (phrase.topics?.includes('safety') ?? false);
}

function preferring(phrases: Phrase[], wanted: (phrase: Phrase) => boolean): Phrase[] {
  const best = phrases.filter(wanted);
  return best.length > 0 ? best : phrases;
}

function hasEcho(phrase: Phrase): boolean {
  return neededSlots(phrase.say).some((slot) => (ECHO_SLOTS as readonly string[]).includes(slot));
}

/** The more a phrase is made for this case, the likelier it is drawn. */
function fitness(phrase: Phrase): number {
  const conditions = [phrase.topics, phrase.churn, phrase.severities, phrase.ordinal].filter(
    (one) => one !== undefined,
  );
  return 1 + 2 * conditions.length + (hasEcho(phrase) ? 2 : 0);
}

function without(values: SlotValues, used: readonly Slot[]): SlotValues {
  const spent = used.filter((slot) => slot === 'name' || (ECHO_SLOTS as readonly string[]).includes(slot));
  return { ...values, ...Object.fromEntries(spent.map((slot) => [slot, null])) };
}

import type { PartKind } from '../draft.ts';
import { type Chance, draw } from './chance.ts';
import { ECHO_SLOTS } from './echo.ts';
import { type FittingPhrase, type FittingPhrases, preferring } from './fitting-phrases.ts';
import { fillPhrase, type Slot, type SlotValues, usedSlots } from './phrase-text.ts';

export interface ChosenPart {
  kind: PartKind;
  /** Every part this phrase does, its own among them. */
  does: readonly PartKind[];
  phrase: string;
  text: string;
}

/**
 * One set of parts, drawn by chance, in the order of `needs`. A part that another phrase does already is left out, and
 * nothing is said twice: a name or an echo that has been used is not used again.
 */
export function choosePhrases(
  needs: readonly PartKind[],
  phrases: FittingPhrases,
  values: SlotValues,
  chance: Chance,
): ChosenPart[] {
  const chosen: ChosenPart[] = [];
  let open: SlotValues = values;
  for (const need of needs) {
    const [kind, pool] = poolFor(need, phrases, open);
    if (chosen.some((part) => part.does.includes(need) || part.does.includes(kind))) continue;
    const phrase = draw(pool, fitness, chance);
    const text = phrase && fillPhrase(phrase.say, open);
    if (!phrase || !text) continue;
    chosen.push({ kind, does: [kind, ...phrase.also], phrase: phrase.id, text });
    open = without(open, usedSlots(phrase.say, open));
  }
  return chosen;
}

/** Two ways out where there are two, and they choose; where there are not, one open question (the seven points: choices). */
function poolFor(
  need: PartKind,
  phrases: FittingPhrases,
  values: SlotValues,
): [PartKind, readonly FittingPhrase[]] {
  const pool = sayable(need, phrases, values);
  return need === 'choices' && pool.length === 0 ? ['ask', sayable('ask', phrases, values)] : [need, pool];
}

/** What can be said with these values: with an echo where there is one, with the time where one is promised. */
function sayable(kind: PartKind, phrases: FittingPhrases, values: SlotValues): readonly FittingPhrase[] {
  const able = phrases[kind].filter((phrase) => phrase.needed.every((slot) => values[slot] !== null));
  if (kind === 'next') return preferring(able, (phrase) => phrase.needed.includes('due'));
  if (kind === 'recognise') return preferring(able, (phrase) => phrase.echoes);
  return preferring(able, (phrase) => phrase.words !== undefined);
}

/** The more a phrase is made for this case, the likelier it is drawn. */
function fitness(phrase: FittingPhrase): number {
  const conditions = [phrase.topics, phrase.churn, phrase.severities, phrase.ordinal].filter(
    (one) => one !== undefined,
  );
  return 1 + 2 * conditions.length + (phrase.echoes ? 2 : 0);
}

function without(values: SlotValues, used: readonly Slot[]): SlotValues {
  const spent = used.filter((slot) => slot === 'name' || (ECHO_SLOTS as readonly string[]).includes(slot));
  return { ...values, ...Object.fromEntries(spent.map((slot) => [slot, null])) };
}

import type { Tone } from './lexicon.ts';
import type { Model } from './model.ts';
import type { Found } from './phrase-book.ts';
import type { Signal, SignalKind } from './signal.ts';
import type { Unit } from './units.ts';

/** An intensifier counts when it stands this close before the word: "really very late". */
const INTENSIFIER_REACH = 2;

type Said = Found<Extract<Tone, { turns: boolean }>>;

const AGAINST: ReadonlySet<SignalKind> = new Set(['complaint', 'negative']);
const FOR: ReadonlySet<SignalKind> = new Set(['praise', 'positive']);

/** Each word that a negation turns round, with that negation. */
export type Turnings = ReadonlyMap<Found<Tone>, Found<Tone>>;

/** What the words say, after what stands before them: "not", "very", and capitals. A "not" that turned a word joins it. */
export function wordSignals(
  found: Found<Tone>[],
  turnedBy: Turnings,
  units: readonly Unit[],
  model: Model,
): Signal[] {
  const joined = new Set(turnedBy.values());
  return found.flatMap((one, index): Signal[] => {
    if (!isSaid(one) || joined.has(one)) return [];
    const negation = turnedBy.get(one);
    const { kind, strength } = negation ? turn(one.meaning, model) : one.meaning;
    const { start, end } = spanOf(units, negation?.from ?? one.from, one.to);
    return [{ kind, start, end, strength: strength * intensity(found, index, units, model) }];
  });
}

export function turnings(found: Found<Tone>[], units: readonly Unit[], reach: number): Turnings {
  const turned = new Map<Found<Tone>, Found<Tone>>();
  for (const [index, one] of found.entries()) {
    if (!isSaid(one) || !turns(one.meaning)) continue;
    const negation = negationBefore(found, index, units, reach);
    if (negation) turned.set(one, negation);
  }
  return turned;
}

function isSaid(found: Found<Tone>): found is Said {
  return found.meaning.kind !== 'intensifier';
}

function turns(tone: Said['meaning']): boolean {
  return tone.turns && (AGAINST.has(tone.kind) || FOR.has(tone.kind));
}

function turn(tone: Said['meaning'], model: Model): { kind: SignalKind; strength: number } {
  if (AGAINST.has(tone.kind)) return { kind: 'praise', strength: tone.strength * model.negated.trouble };
  return { kind: 'complaint', strength: tone.strength * model.negated.praise };
}

/** The nearest negation to the left within reach and within the clause, or null. */
function negationBefore(
  found: Found<Tone>[],
  index: number,
  units: readonly Unit[],
  reach: number,
): Found<Tone> | null {
  const one = found[index];
  if (!one) return null;
  for (let back = index - 1; back >= 0; back--) {
    const earlier = found[back];
    if (!earlier || one.from - earlier.to >= reach) return null;
    if (units[earlier.from]?.clause !== units[one.from]?.clause) return null;
    if (earlier.meaning.kind === 'negation') return earlier;
  }
  return null;
}

function intensity(found: Found<Tone>[], index: number, units: readonly Unit[], model: Model): number {
  const one = found[index];
  const earlier = found[index - 1];
  if (!one) return 1;
  const shouted = units.slice(one.from, one.to).some((unit) => unit.shouted) ? model.capitals : 1;
  const near = earlier !== undefined && one.from - earlier.to < INTENSIFIER_REACH;
  return near && earlier.meaning.kind === 'intensifier' ? shouted * earlier.meaning.factor : shouted;
}

/** From the first unit's start to the last one's end. */
export function spanOf(units: readonly Unit[], from: number, to: number): { start: number; end: number } {
  return { start: units[from]?.start ?? 0, end: units[to - 1]?.end ?? 0 };
}

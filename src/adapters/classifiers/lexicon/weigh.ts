import type { ClassifierInput } from '../../../ports/language.ts';
import type { Model } from './model.ts';
import type { Signal, SignalKind } from './signal.ts';

/** A signal with the log-odds it truly added, after limits and circumstances. */
export interface Weighed extends Signal {
  weight: number;
}

const TROUBLE: ReadonlySet<SignalKind> = new Set(['complaint', 'negative', 'angry emoji']);
const GOODWILL: ReadonlySet<SignalKind> = new Set(['praise', 'positive', 'glad emoji']);

/** Gives every signal its share of the log-odds. `words` is the length of the text. */
export function weigh(
  signals: readonly Signal[],
  words: number,
  brandWords: ClassifierInput['brandWords'],
  model: Model,
): Weighed[] {
  const damp = Math.sqrt(model.longText / Math.max(words, model.longText));
  const spent = new Map<SignalKind, number>();
  const weighed = signals.map((signal) => {
    const { kind, start, end } = signal;
    const strength = withinLimit(signal, spent, model);
    const near = brandWords && TROUBLE.has(kind) ? nearness(signal, brandWords, model) : 1;
    return { kind, start, end, strength, weight: model.weights[kind] * strength * near * damp };
  });
  return softened(weighed, model);
}

/** The sum of all weights and the bias: log-odds of a complaint. */
export function oddsOf(weighed: readonly Weighed[], model: Model): number {
  return weighed.reduce((sum, one) => sum + one.weight, model.bias);
}

/** How much trouble the text tells of, in log-odds. */
export function troubleOf(weighed: readonly Weighed[]): number {
  return weighed.reduce((sum, one) => (TROUBLE.has(one.kind) ? sum + Math.max(0, one.weight) : sum), 0);
}

/** The first ones of a kind count in full, the one that crosses the limit in part, later ones not at all. */
function withinLimit({ kind, strength }: Signal, spent: Map<SignalKind, number>, { limits }: Model): number {
  const limit = limits[kind];
  if (limit === undefined) return strength;
  const before = spent.get(kind) ?? 0;
  const counts = Math.min(strength, Math.max(0, limit - before));
  spent.set(kind, before + counts);
  return counts;
}

function nearness(
  signal: Signal,
  brandWords: readonly { start: number; end: number }[],
  model: Model,
): number {
  const { within, factor } = model.nearBrand;
  const near = brandWords.some(
    (brand) => signal.start - brand.end < within && brand.start - signal.end < within,
  );
  return near ? factor : 1;
}

function softened(weighed: Weighed[], model: Model): Weighed[] {
  const { from, factor } = model.praiseBesideTrouble;
  if (troubleOf(weighed) < from) return weighed;
  return weighed.map((one) => (GOODWILL.has(one.kind) ? { ...one, weight: one.weight * factor } : one));
}

import { isBordered } from '../script.ts';
import { type Automaton, buildAutomaton, columnOf } from './automaton.ts';
import { beginningsOf } from './beginnings.ts';
import type { CompiledFinder } from './compiled-finder.ts';
import type { Needle } from './needle.ts';
import { packNeedles } from './packed-needles.ts';
import { packTexts } from './packed-texts.ts';
import { type Met, recordsOf } from './spoken.ts';
import { symbolOf, symbolsOf } from './symbols.ts';

/** Builds the automaton over the keys of all needles, and what is told where their beginnings end. */
export function compileFinder(needles: readonly Needle[]): CompiledFinder {
  const byKey = numbersByKey(needles);
  const keys = [...byKey.keys()];
  const sharing = [...byKey.values()];
  const beginnings = beginningsOf(keys);
  const { automaton, spoken } = buildAutomaton(beginnings);
  const packed = packTexts(keys);
  const met = keys.map((key, n) => ({
    ...metWith(automaton, key, beginnings[n] ?? ''),
    from: packed.borders[n] ?? 0,
    plainNeedle: plainNeedle(needles, sharing[n] ?? []),
  }));
  const keyStarts = new Int32Array(keys.length + 1);
  sharing.forEach(({ length }, key) => {
    keyStarts[key + 1] = (keyStarts[key] ?? 0) + length;
  });
  return {
    needles: packNeedles(needles),
    automaton,
    keys: packed,
    records: recordsOf(spoken, met),
    keyStarts,
    needlesOf: Int32Array.from(sharing.flat()),
  };
}

function numbersByKey(needles: readonly Needle[]): Map<string, number[]> {
  const byKey = new Map<string, number[]>();
  needles.forEach(({ key }, number) => {
    const same = byKey.get(key);
    if (same) same.push(number);
    else byKey.set(key, [number]);
  });
  return byKey;
}

function metWith(
  { alphabet, rows }: Automaton,
  key: string,
  beginning: string,
): Omit<Met, 'from' | 'plainNeedle'> {
  const read = beginning.length;
  return {
    length: key.length,
    read,
    vague: symbolsOf(alphabet, beginning).some((symbol) => alphabet.shared[symbol] === 1),
    ahead: read < key.length ? columnOf(symbolOf(alphabet, key.charCodeAt(read)), rows) : 0,
    wantsBorder: isBordered(key.charCodeAt(key.length - 1)),
  };
}

/** The only needle of a key, where it is one word that ends where the key does: a few comparisons tell whether it stands. */
function plainNeedle(needles: readonly Needle[], sharing: readonly number[]): number {
  const [only = -1, ...others] = sharing;
  const needle = needles[only];
  if (!needle || others.length > 0) return -1;
  return needle.kind === 'word' && !needle.anyEnding && !needle.key.includes(' ') ? only : -1;
}

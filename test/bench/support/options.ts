import { parseArgs } from 'node:util';

/**
 * Reads `--name number` options and the words between them. Each number must be from 0 to its `most`; whatever is not
 * known throws with a sentence.
 */
export function readOptions<Name extends string>(
  known: Record<Name, { usual: number; most: number }>,
): { numbers: Record<Name, number>; words: string[] } {
  const names = Object.keys(known) as Name[];
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  const numbers = Object.fromEntries(
    names.map((name) => [name, numberFrom(name, values[name], known[name])]),
  ) as Record<Name, number>;
  return { numbers, words: positionals };
}

function numberFrom(name: string, given: unknown, { usual, most }: { usual: number; most: number }): number {
  if (given === undefined) return usual;
  const number = Number(given);
  if (typeof given === 'string' && given.trim() !== '' && number >= 0 && number <= most) return number;
  throw new Error(`--${name} takes a number from 0 to ${most}, not ${String(given)}`);
}

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const RULES = join(import.meta.dirname, '..', '..', '..', 'rules');

/**
 * The product's own rules, made ready for a run that answers more people in minutes than a team does in weeks: brakes
 * that count sends and likeness would hold nearly all of it back, so they are opened wide. The limit of two is not touched.
 */
export function writeStormRules(folder: string): void {
  cpSync(RULES, folder, { recursive: true });
  change(join(folder, 'brakes.yaml'), {
    sendsPerHour: 1_000_000,
    perPersonPerDay: 1_000,
    nearDuplicateFrom: 0.995,
  });
  change(join(folder, 'lint.yaml'), { likeness: { warn: 0.98, block: 0.99 } });
  writeFileSync(join(folder, 'watch', 'northwind.yaml'), stringify(watch(folder)));
}

function change(file: string, settings: Record<string, unknown>): void {
  writeFileSync(file, stringify({ ...parse(readFileSync(file, 'utf8')), ...settings }));
}

/** One set of names, so that one query a platform is read quickly. */
function watch(folder: string): unknown {
  const { brand } = parse(readFileSync(join(folder, 'watch', 'northwind.yaml'), 'utf8'));
  const set = {
    id: 'storm',
    name: 'Names',
    words: ['Northwind Air', '北風航空', '北风航空', 'Нортвинд'],
    handles: ['@NorthwindAir'],
    communities: ['travel', 'flights'],
  };
  return { brand, sets: [set] };
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Brand } from '../../domain/brand.ts';
import { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import type { FiledSet } from '../../ports/watch-file.ts';
import { RulesError, readYaml } from './read-yaml.ts';

const name = z.string().trim().min(1).max(120);
const slug = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, 'small letters, digits and dashes');

const BrandFile = z.strictObject({
  id: slug,
  name,
  alsoCalled: z.array(name).optional(),
  timeZone: z.string().refine(isTimeZone, 'an IANA time zone such as Europe/Lisbon'),
  signers: z.array(name).min(1),
  accounts: z
    .strictObject({ x: name, reddit: name })
    .partial()
    .refine((accounts) => Object.keys(accounts).length > 0, 'at least one account of ours'),
});

/** `rules/watch/<brand>.yaml`: a brand and the keyword sets it starts with. */
export const WatchFileShape = z.strictObject({
  brand: BrandFile,
  sets: z
    .array(KeywordSetBody.safeExtend({ id: slug, name }))
    .min(1)
    .refine((sets) => new Set(sets.map((set) => set.id)).size === sets.length, 'two sets have the same id'),
});

export interface WatchRules {
  brand: Brand;
  sets: FiledSet[];
}

/** Reads every `*.yaml` of `folder`, by name. Throws `RulesError` for a file that does not fit and for ids used twice. */
export function loadWatchFiles(folder: string): WatchRules[] {
  const files = namesIn(folder).map((file) => join(folder, file));
  const loaded = files.map((file) => ({ file, rules: loadWatchFile(file) }));
  const seen = new Map<string, string>();
  for (const { file, rules } of loaded) {
    for (const id of [`brand ${rules.brand.id}`, ...rules.sets.map((set) => `set ${set.id}`)]) {
      const before = seen.get(id);
      if (before) throw new RulesError(`${file}: the ${id} stands in ${before} too`);
      seen.set(id, file);
    }
  }
  return loaded.map(({ rules }) => rules);
}

function loadWatchFile(file: string): WatchRules {
  const filed = readYaml(file, WatchFileShape);
  const { brand } = filed;
  const { accounts, ...rest } = brand;
  const ours: Brand['accounts'] = {};
  if (accounts.x) ours.x = accounts.x;
  if (accounts.reddit) ours.reddit = accounts.reddit;
  return {
    brand: { ...rest, accounts: ours },
    sets: setsOf(filed),
  };
}

export function setsOf({ sets }: z.output<typeof WatchFileShape>): FiledSet[] {
  return sets.map(({ id, name: title, ...body }) => ({ id, name: title, body }));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .sort();
  } catch (error) {
    throw new RulesError(`${folder}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

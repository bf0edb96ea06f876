import { stringify } from 'yaml';
import { fail, ok } from '../../domain/errors.ts';
import type { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import type { SavedVersion } from '../../domain/watch/version.ts';
import type { WatchFile } from '../../ports/watch-file.ts';
import { parseYaml, RulesError } from './read-yaml.ts';
import { setsOf, WatchFileShape } from './watch-files.ts';

/** What errors call a file whose name nobody knows. */
const NAME = 'the file';

/** Keyword sets as text in the shape of `rules/watch`: what is written is read back the same. */
export const watchText: WatchFile = {
  write({ id, name, alsoCalled, timeZone, signers, accounts }, set) {
    const sets = [{ id: set.id, name: set.name, ...filledIn(set.body) }];
    const brand = { id, name, ...(alsoCalled ? { alsoCalled } : {}), timeZone, signers, accounts };
    return `${head(set)}${stringify({ brand, sets }, { lineWidth: 0, aliasDuplicateObjects: false })}`;
  },
  read(yaml) {
    try {
      return ok(setsOf(parseYaml(yaml, NAME, WatchFileShape)));
    } catch (error) {
      if (error instanceof RulesError) return fail('invalid-input', error.message);
      throw error;
    }
  },
};

function head({ name, version, state, savedBy, savedAt, why }: SavedVersion): string {
  const says = `${name}, version ${version} (${state}), saved by ${savedBy} on ${savedAt.toISOString().slice(0, 10)}: ${why}`;
  return `# ${says.replaceAll(/\s+/g, ' ')}\n`;
}

/** Lists without an entry are left out: a reader fills them in. */
function filledIn(body: KeywordSetBody): Partial<KeywordSetBody> {
  const said = Object.entries(body).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said);
}

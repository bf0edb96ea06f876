import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SharedList, type SharedLists } from '../../domain/watch/shared-lists.ts';
import { RulesError, readYaml } from './read-yaml.ts';

/** Reads every `*.yaml` of `folder` as a list that keyword sets name by `list:name`; none without the folder. Throws `RulesError`. */
export function loadSharedLists(folder: string): SharedLists {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.yaml')) : [];
  const lists = new Map<string, readonly string[]>();
  for (const file of files.sort()) {
    const { name, entries } = readYaml(join(folder, file), SharedList);
    if (lists.has(name)) throw new RulesError(`${join(folder, file)}: there is a list “${name}” already`);
    lists.set(name, entries);
  }
  return lists;
}

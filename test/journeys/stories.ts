import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readYaml } from '../../src/adapters/rules/read-yaml.ts';
import { Story } from './story.ts';

const FOLDER = join('fixtures', 'journeys');

/** All stories, by file name. Throws with file and line when one cannot be read. */
export function readStories(folder = FOLDER): { name: string; story: Story }[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files
    .sort()
    .map((file) => ({ name: basename(file, '.yaml'), story: readYaml(join(folder, file), Story) }));
}

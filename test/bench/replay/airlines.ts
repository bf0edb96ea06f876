import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** What the posts of the airline corpus call the companies they speak to, as words and as handles. */
export const AIRLINES = [
  'united',
  'usairways',
  'americanair',
  'southwestair',
  'jetblue',
  'virginamerica',
  'delta',
];

const RULES = join(import.meta.dirname, '..', '..', '..', 'rules');

/**
 * Makes `folder` a copy of the product's rules in which the brand listens for those airlines. The account stays the
 * sandbox's. Two sets on purpose, one for the words and one for the handles: most posts are found by both.
 */
export function writeAirlineRules(folder: string): void {
  cpSync(RULES, folder, { recursive: true });
  const watch = join(folder, 'watch');
  for (const name of readdirSync(watch)) rmSync(join(watch, name));
  const brand = {
    id: 'airlines',
    name: 'The Airlines',
    timeZone: 'America/New_York',
    signers: ['Mei', 'Jon'],
    accounts: { x: 'NorthwindAir' },
  };
  const sets = [
    { id: 'airline-words', name: 'Names', words: AIRLINES, platforms: ['x'] },
    {
      id: 'airline-handles',
      name: 'Handles',
      handles: ['@NorthwindAir', ...AIRLINES.map((name) => `@${name}`)],
      platforms: ['x'],
    },
  ];
  writeFileSync(join(watch, 'airlines.yaml'), stringify({ brand, sets }));
}

import { readJsonl } from '../../../fixtures/sandbox/customers/read-jsonl.ts';
import { ReplayLine } from '../../../fixtures/sandbox/customers/schema.ts';
import { AIRLINES } from './airlines.ts';

export interface Replayed {
  platform: 'x';
  author: string;
  text: string;
  lang?: string;
}

const NAMED = new RegExp(`(?<!\\w)@?(${AIRLINES.join('|')})(?!\\w)`, 'i');
const HANDLE = new RegExp(`(?<!\\w)@(${AIRLINES.join('|')})(?!\\w)`, 'i');

/**
 * The first `count` posts of the file that name one of the airlines, each of an author of its own where the file names
 * none. Of `tagged` in 100 the first handle is replaced by that of the sandbox's brand, because only who calls on the
 * brand's own account may be answered through the API; every other word stays as it was written. Throws with file and line.
 */
export function readPosts(file: string, count: number, tagged: number): Replayed[] {
  return readJsonl(file, ReplayLine)
    .filter(({ value }) => NAMED.test(value.text))
    .slice(0, count)
    .map(({ value, number }, place) => ({
      platform: 'x',
      author: value.author ?? `traveller_${number}`,
      text: place % 100 < tagged ? value.text.replace(HANDLE, '@NorthwindAir') : value.text,
      ...(value.lang ? { lang: value.lang } : {}),
    }));
}

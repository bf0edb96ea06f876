import { describe, expect, it } from '@jest/globals';
import { loadSharedLists } from '../../../src/adapters/rules/shared-list-files.ts';
import { loadWatchFiles } from '../../../src/adapters/rules/watch-files.ts';
import { compileForReddit } from '../../../src/domain/watch/compile-reddit.ts';
import { compileForX } from '../../../src/domain/watch/compile-x.ts';
import { KeywordSetBody } from '../../../src/domain/watch/keyword-set.ts';
import { expressionOf } from '../../../src/domain/watch/language/form.ts';
import { buildMatcher } from '../../../src/domain/watch/matcher.ts';
import { plainMatch } from '../../domain/watch/plain/plain-matcher.ts';
import { setOf } from '../../domain/watch/posts.ts';
import { type LedgerEntry, wholeLedger } from './ledger.ts';
import { madeUpSets } from './made-up-sets.ts';

const ledger = wholeLedger();
const lists = loadSharedLists('rules/lists');
const others = ledger.entries.filter(({ matchable }) => matchable.author.toLowerCase() !== 'northwindair');

interface Read {
  /** What the plain matcher finds. */
  found: number;
  /** Found plainly, but brought by no query or kept by no engine. */
  lost: string[];
  /** Kept by the engine though the plain matcher does not find it. */
  wrong: string[];
}

/** Reads the ledger as the product does: the queries, the listed comments and the mentions, then the local filter. */
function readLedger(body: Partial<KeywordSetBody>, limit: number): Read {
  const whole = KeywordSetBody.parse({ ...body, communities: ['travel'] });
  const expression = expressionOf(whole);
  const x = compileForX(whole, { handle: 'NorthwindAir' }, limit, lists).queries;
  const reddit = compileForReddit(whole, lists).queries;
  for (const query of x) expect([...query].length).toBeLessThanOrEqual(limit);
  const matcher = buildMatcher([setOf(whole)], lists);
  const brought = (entry: LedgerEntry) =>
    entry.isComment ||
    /@northwindair/i.test(entry.matchable.text) ||
    (entry.post.platform === 'x' ? x : reddit).some((query) => ledger.finds(query, entry));
  const read: Read = { found: 0, lost: [], wrong: [] };
  for (const entry of others) {
    const kept = brought(entry) && matcher.match(entry.matchable).length > 0;
    const plain = expression !== null && plainMatch(expression, entry.matchable, lists) !== null;
    if (plain) read.found++;
    if (plain && !kept) read.lost.push(entry.matchable.text);
    if (kept && !plain) read.wrong.push(entry.matchable.text);
  }
  return read;
}

describe('on the sandbox’s whole ledger, nothing the plain matcher finds is lost', () => {
  it.each([512, 4_096])('by Northwind’s own sets, in queries of %d signs', (limit) => {
    for (const { sets } of loadWatchFiles('rules/watch'))
      for (const { body } of sets) {
        const { found, lost, wrong } = readLedger(body, limit);
        expect({ lost, wrong }).toEqual({ lost: [], wrong: [] });
        expect(found).toBeGreaterThan(20);
      }
  });

  it.each([512, 4_096])('by made-up sets of every shape, in queries of %d signs', (limit) => {
    // Line by line: Reddit searches title and text each by itself, and words that meet there are no phrase.
    const texts = others
      .flatMap(({ matchable }) => matchable.text.split('\n'))
      .filter((line) => /\p{L}/u.test(line));
    let found = 0;
    for (const body of madeUpSets(texts, Number(process.env.TWICE_RUNS ?? 15), 11)) {
      const read = readLedger(body, limit);
      expect({ body, lost: read.lost, wrong: read.wrong }).toEqual({ body, lost: [], wrong: [] });
      found += read.found;
    }
    expect(found).toBeGreaterThan(200);
  });
});

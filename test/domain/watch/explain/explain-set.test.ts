import { describe, expect, it } from '@jest/globals';
import { curesFor } from '../../../../src/domain/watch/explain/cures.ts';
import { explainSet } from '../../../../src/domain/watch/explain/explain-set.ts';
import { sayStop } from '../../../../src/domain/watch/explain/say-stop.ts';
import { KeywordSetBody } from '../../../../src/domain/watch/keyword-set.ts';
import type { Matchable } from '../../../../src/domain/watch/matchable.ts';
import { NO_LISTS } from '../../../../src/domain/watch/shared-lists.ts';

const BODY = KeywordSetBody.parse({
  words: ['monday coffee'],
  ambiguous: [{ word: 'monday', near: ['beans', 'roast*'], within: 4 }],
  exclude: ['hiring', 'r/jobs'],
  excludeAuthors: ['coffeebot'],
  languages: ['en'],
});

const post = (text: string, change: Partial<Matchable> = {}): Matchable => ({
  text,
  lang: 'en',
  platform: 'x',
  community: null,
  author: 'dana',
  ...change,
});

const explain = (one: Matchable, body = BODY) => explainSet({ body }, NO_LISTS)(one);
const stops = (one: Matchable) => explain(one).stops;
const cures = (one: Matchable, body = BODY) => curesFor({ body }, one, NO_LISTS);

describe('why a set finds a post, or not', () => {
  it('names what finds it', () => {
    expect(explain(post('the Monday Coffee queue'))).toEqual({
      found: true,
      terms: [{ term: 'monday coffee', start: 4, end: 17 }],
      stops: [],
    });
  });

  it('names the word that rules it out, at its place', () => {
    expect(stops(post('monday coffee is hiring again'))).toEqual([
      { is: 'excluded', term: 'hiring', start: 17, end: 23 },
    ]);
  });

  it('names the author and the community that rule it out', () => {
    expect(stops(post('monday coffee', { author: 'coffeebot' }))).toEqual([
      { is: 'excluded-by', filter: { is: 'author', name: 'coffeebot' } },
    ]);
    expect(stops(post('monday coffee', { platform: 'reddit', community: 'jobs' }))).toEqual([
      { is: 'excluded-by', filter: { is: 'community', name: 'jobs' } },
    ]);
  });

  it('tells a word that stands alone from one that stands too far', () => {
    expect(stops(post('see you monday morning'))).toMatchObject([
      { is: 'alone', term: 'monday', near: ['beans', 'roast*'], within: 4 },
    ]);
    expect(stops(post('monday and then one two three four five beans'))).toMatchObject([
      { is: 'too-far', term: 'monday', near: 'beans', within: 4, apart: 8 },
    ]);
  });

  it('names every condition that stops it, not the first alone', () => {
    expect(stops(post('monday coffee is hiring', { lang: 'de' })).map(({ is }) => is)).toEqual([
      'filter',
      'excluded',
    ]);
  });

  it('says so when nothing of it stands there, and when the set looks for nothing', () => {
    expect(stops(post('a nice day'))).toMatchObject([{ is: 'absent' }]);
    expect(explain(post('x'), KeywordSetBody.parse({})).stops).toEqual([{ is: 'empty' }]);
  });

  it('names what a rule of several words misses', () => {
    const body = KeywordSetBody.parse({ rules: ['coffee AND (refund OR "money back")'] });
    expect(explain(post('my coffee was cold'), body).stops).toEqual([
      { is: 'missing', has: ['coffee'], wanted: ['refund', 'money back'] },
    ]);
  });

  it('says each of them in a sentence of its own', () => {
    const said = [
      post('monday coffee is hiring', { lang: 'de' }),
      post('see you monday'),
      post('monday and then one two three four five beans'),
      post('nothing'),
      post('monday coffee', { author: 'coffeebot' }),
    ]
      .flatMap(stops)
      .map(sayStop);
    expect(said).toContain('“hiring” rules it out.');
    expect(said).toContain('The set takes only posts with the language en.');
    expect(said).toContain('“monday” stands 8 words from “beans”; it counts only within 4.');
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z“].+\.$/);
  });
});

describe('what to add', () => {
  it('every change truly finds the post', () => {
    const missed = [
      post('munday coffee sent me the wrong roast'),
      post('see you monday for a flat white'),
      post('monday and then one two three four five beans'),
      post('monday coffee is hiring', { lang: 'de' }),
      post('a post about #mondaycoffee by @someone https://www.monday.example/x'),
    ];
    for (const one of missed) {
      const found = cures(one);
      expect(found.length).toBeGreaterThan(0);
      for (const cure of found) expect(explain(one, cure.body).found).toBe(true);
    }
  });

  it('begins with a slip of our own words', () => {
    expect(cures(post('munday coffee was cold'))[0]).toMatchObject({
      says: 'look for “munday coffee”, a slip of “monday coffee”',
      body: { words: ['monday coffee', 'munday coffee'] },
    });
  });

  it('undoes several stops together, and no more than it takes', () => {
    const [cure, ...more] = cures(post('monday coffee is hiring', { lang: 'de' }));
    expect(cure?.says).toBe('take the language de too, and no longer rule out “hiring”');
    expect(more).toEqual([]);
  });

  it('has nothing to add to a post that is found', () => {
    expect(cures(post('monday coffee'))).toEqual([]);
  });

  it('does not try for ever on a long post', () => {
    const long = Array.from({ length: 400 }, (_, n) => `unheard${n}`).join(' ');
    expect(cures(post(long)).length).toBeLessThanOrEqual(60);
  });
});

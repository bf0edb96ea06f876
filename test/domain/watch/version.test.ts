import { describe, expect, it } from '@jest/globals';
import { KeywordSetBody } from '../../../src/domain/watch/keyword-set.ts';
import { listsNamed, mustKnowLists } from '../../../src/domain/watch/lists-named.ts';
import { sourcesFor } from '../../../src/domain/watch/sources.ts';
import { standingOf } from '../../../src/domain/watch/standing.ts';
import {
  inForceAt,
  mayEndTrial,
  mayGoLive,
  mayRollBackTo,
  type SavedVersion,
  SINCE_EVER,
  VERSION_STATES,
} from '../../../src/domain/watch/version.ts';
import { minutes, NOON } from '../../support/things.ts';
import { setOf } from './posts.ts';

function version(number: number, story: Partial<SavedVersion>, id = 'set'): SavedVersion {
  const body = story.body ?? KeywordSetBody.parse({ words: [`word${number}`] });
  return {
    ...setOf(body, id, number),
    state: 'live',
    basedOn: number - 1,
    restores: null,
    liveFrom: null,
    liveUntil: null,
    trialFrom: null,
    trialUntil: null,
    trialEndedBy: null,
    ...story,
  };
}

const OLD = version(1, { state: 'replaced', liveFrom: SINCE_EVER, liveUntil: NOON });
const LIVE = version(2, { state: 'live', liveFrom: NOON });
const TRIAL = version(3, { state: 'trial', trialFrom: minutes(5) });
const ALL = [OLD, LIVE, TRIAL];

describe('how a found post counts', () => {
  const standing = (at: number, by: number[], tagged = false) =>
    standingOf(
      { tagged, postedAt: minutes(at), matches: by.map((number) => ({ setId: 'set', version: number })) },
      ALL,
    );

  it.each([
    ['after going live, found by what is live', 10, [2], 'work'],
    ['at the very moment of going live', 0, [2], 'work'],
    ['before going live, found by the new version only', -10, [2], 'history'],
    ['before going live, found by the version of then too', -10, [1, 2], 'work'],
    ['after going live, found by the version of before only on paper', 10, [1, 2], 'work'],
    ['found on trial only', 10, [3], 'trial'],
    ['older than the trial, found on trial only', -10, [3], 'trial'],
    ['older, found on trial and by what went live since', -10, [2, 3], 'history'],
    ['found on trial and by what is live', 10, [2, 3], 'work'],
  ] as const)('%s', (_, at, by, expected) => {
    expect(standing(at, [...by])).toBe(expected);
  });

  it('who tagged us is work, whatever finds it and however old it is', () => {
    expect(standing(-10, [], true)).toBe('work');
    expect(standing(-10, [3], true)).toBe('work');
  });

  it('a version is in force from its first moment until the moment it is replaced', () => {
    expect([-1, 0, 1].map((at) => inForceAt(OLD, minutes(at)))).toEqual([true, false, false]);
    expect([-1, 0, 1].map((at) => inForceAt(LIVE, minutes(at)))).toEqual([false, true, true]);
    expect(inForceAt(TRIAL, minutes(10))).toBe(false);
  });
});

describe('which version may move where', () => {
  it('only what was tried goes live, and nothing older than what is live', () => {
    const allowed = VERSION_STATES.filter((state) => mayGoLive({ version: 3, state }, LIVE).ok);
    expect(allowed).toEqual(['trial', 'ended']);
    expect(mayGoLive({ version: 1, state: 'ended' }, LIVE)).toMatchObject({
      error: { code: 'not-allowed-now', message: expect.stringContaining('roll back') },
    });
    expect(mayGoLive(LIVE, LIVE)).toMatchObject({ error: { message: 'Version 2 is live already.' } });
  });

  it('a trial is ended once by a person, also after its time', () => {
    expect(mayEndTrial(TRIAL).ok).toBe(true);
    expect(mayEndTrial({ ...TRIAL, state: 'ended' }).ok).toBe(true);
    expect(mayEndTrial({ ...TRIAL, state: 'ended', trialEndedBy: 'Ana' })).toMatchObject({
      error: { code: 'already-decided', message: expect.stringContaining('Ana ended its trial already') },
    });
    expect(mayEndTrial(LIVE).ok).toBe(false);
  });

  it('only what was live is rolled back to', () => {
    expect(mayRollBackTo(OLD).ok).toBe(true);
    expect(mayRollBackTo({ ...OLD, state: 'rolled-back' }).ok).toBe(true);
    expect(mayRollBackTo(LIVE).ok).toBe(false);
    expect(mayRollBackTo({ ...TRIAL, state: 'ended' })).toMatchObject({
      error: { message: expect.stringContaining('never live') },
    });
  });
});

describe('shared lists in a set', () => {
  const named = KeywordSetBody.parse({
    words: ['list:slips', 'list:slips'],
    ambiguous: [{ word: 'list:names', near: ['list:near'] }],
    rules: ['a AND NOT (list:deep OR b)', 'c NEAR/3 list:beside'],
    exclude: ['list:job-ads', 'r/jobs'],
  });

  it('are found wherever they are named', () => {
    expect(listsNamed(named).sort()).toEqual(['beside', 'deep', 'job-ads', 'names', 'near', 'slips']);
  });

  it('that nobody wrote are refused, with those there are', () => {
    const lists = new Map([['job-ads', ['hiring']]]);
    expect(mustKnowLists(KeywordSetBody.parse({ exclude: ['list:job-ads'] }), lists).ok).toBe(true);
    expect(mustKnowLists(named, lists)).toMatchObject({
      error: { code: 'invalid-input', message: expect.stringMatching(/“slips”.*There are: “job-ads”/) },
    });
    expect(mustKnowLists(named, new Map())).toMatchObject({
      error: { message: expect.stringContaining('There is none yet.') },
    });
  });
});

it('a version on trial is searched for beside the live one, and nothing is asked twice', () => {
  const at = {
    brand: { id: 'brand', name: 'Brand', timeZone: 'UTC', signers: ['A'], accounts: {} },
    platform: 'reddit' as const,
    handle: 'brand',
    queryLimit: 512,
    everySeconds: 3,
    lists: new Map<string, string[]>(),
  };
  const live = setOf({ words: ['northwind'], communities: ['travel'] });
  const tried = setOf({ words: ['northwind', 'nortwind'], communities: ['travel', 'flights'] }, 'set', 2);
  const plans = sourcesFor([live], at, [tried]);
  expect(plans.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['reddit:search:set:0', 'reddit:search:set:trial-2:0']),
  );
  expect(plans.find(({ id }) => id.includes('trial'))?.label).toBe('Reddit search: set, version 2 on trial');
  const inFull = plans.filter(({ kind }) => kind === 'posts' || kind === 'comments');
  expect(inFull.map(({ id, label, query }) => [id, label, query])).toEqual([
    ['reddit:posts', 'Reddit posts in r/flights, r/travel', 'flights+travel'],
    ['reddit:comments', 'Reddit comments in r/flights, r/travel', 'flights+travel'],
  ]);
  const same = sourcesFor([live], at, [setOf({ words: ['northwind'] }, 'set', 2)]);
  expect(same.filter(({ kind }) => kind === 'search')).toHaveLength(1);
});

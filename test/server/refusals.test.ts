import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Call } from '../support/house/call.ts';
import { type House, openHouse } from '../support/house.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const BODY = { words: ['northwind'] };

let house: House;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterAll(() => house?.close());

const post = (body: unknown): Call => ({ method: 'POST', by: 'Mei', body });

/** Every route's bad input, and a word that the answer must hold. */
const BAD_INPUT: [string, Call, RegExp][] = [
  ['/drafts?state=gone', {}, /state/],
  ['/drafts?filter=mine', {}, /filter/],
  ['/drafts/7', {}, /id: not an id of ours/],
  ['/drafts/7/lint', post({ text: 'hello' }), /id/],
  [`/drafts/${NOBODY}/lint`, post({}), /text/],
  [`/drafts/${NOBODY}/approve`, post({ text: '' }), /text/],
  [`/drafts/${NOBODY}/approve`, post({ txet: 'a misspelt field' }), /txet/],
  [`/drafts/${NOBODY}/approve`, post({ text: 'x'.repeat(10_001) }), /text/],
  ['/drafts/7/approve', post({ text: 'hello' }), /id/],
  [`/drafts/${NOBODY}/approve`, post({}), /say what was read/],
  [`/drafts/${NOBODY}/reject`, post({}), /reason/],
  [`/drafts/${NOBODY}/reject`, post({ reason: '  ' }), /say in a few words why/],
  [`/drafts/${NOBODY}/reject`, post({ reason: 'not now', again: 'yes' }), /again/],
  ['/drafts/7/not-a-complaint', post(undefined), /id/],
  ['/cases?state=lost', {}, /state/],
  ['/cases/7', {}, /id/],
  [`/cases/${NOBODY}/close`, post({}), /reason/],
  ['/mentions?filter=good', {}, /filter/],
  ['/mentions?limit=1000', {}, /limit/],
  ['/mentions?limit=many', {}, /limit/],
  ['/mentions?before=yesterday', {}, /before/],
  [`/mentions/${NOBODY}/labels`, post({ question: 'mood', answer: 'bad' }), /question/],
  [`/mentions/${NOBODY}/labels`, post({ question: 'complaint', answer: 'perhaps' }), /answer/],
  ['/labels/7/undo', post(undefined), /id/],
  ['/labels?limit=0', {}, /limit/],
  ['/unsure?order=oldest', {}, /order/],
  ['/mentions/7/draft', post(undefined), /id/],
  [`/replies/${NOBODY}/cancel`, post({ reason: 'no' }), /say in a few words why/],
  [`/replies/${NOBODY}/posted`, post({}), /url/],
  [`/replies/${NOBODY}/posted`, post({ url: 'https://example.org/me' }), /no link to a post/],
  ['/replies/7/try-again', post(undefined), /id/],
  ['/keyword-sets/northwind-brand/preview', post({}), /body/],
  [
    '/keyword-sets/northwind-brand/preview',
    post({ body: { words: 'northwind' } }),
    /^Words and phrases: must be a list\.$/,
  ],
  [
    '/keyword-sets/northwind-brand/preview',
    post({ body: { languages: ['en', 'german!'], communities: ['r/travel'] } }),
    /^Languages, “german!”: is no language code: write one such as en or zh-Hant; Subreddits read in full, “r\/travel”: is no name of a subreddit: .*\.$/,
  ],
  ['/keyword-sets/northwind-brand/versions', post({ body: BODY, why: 'a try' }), /basedOn/],
  [
    '/keyword-sets/northwind-brand/versions',
    post({ body: BODY, basedOn: 1, why: '' }),
    /say in a few words why/,
  ],
  ['/sending', post({ stopped: 'please' }), /stopped/],
];

describe('bad input', () => {
  it.each(BAD_INPUT)('%s is told what is wrong', async (path, order, says) => {
    const { status, body } = await house.tryApi(path, order);
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid-input', message: expect.stringMatching(says) } },
    });
  });

  it('that is no JSON is told so', async () => {
    const headers = { 'content-type': 'application/json', 'x-twice-actor': 'Mei' };
    const answer = await fetch(`${house.running.url}/api/sending`, {
      method: 'POST',
      headers,
      body: '{"stopped":',
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: { code: 'invalid-input', message: expect.stringMatching(/JSON/i) },
    });
  });

  it('that is too large is refused before it is read', async () => {
    const { status } = await house.tryApi('/sending', post({ stopped: 'x'.repeat(2 * 1024 * 1024) }));
    expect(status).toBe(413);
  });
});

/** What is not there. */
const NOT_THERE: [string, Call][] = [
  [`/drafts/${NOBODY}`, {}],
  [`/drafts/${NOBODY}/lint`, post({ text: 'hello' })],
  [`/drafts/${NOBODY}/approve`, post({ text: 'hello' })],
  [`/drafts/${NOBODY}/reject`, post({ reason: 'not our tone' })],
  [`/drafts/${NOBODY}/not-a-complaint`, post(undefined)],
  [`/cases/${NOBODY}`, {}],
  [`/cases/${NOBODY}/close`, post({ reason: 'settled by phone' })],
  [`/mentions/${NOBODY}/labels`, post({ question: 'complaint', answer: true })],
  [`/labels/${NOBODY}/undo`, post(undefined)],
  [`/mentions/${NOBODY}/draft`, post(undefined)],
  [`/replies/${NOBODY}/try-again`, post(undefined)],
  [`/replies/${NOBODY}/cancel`, post({ reason: 'not needed' })],
  [`/replies/${NOBODY}/posted`, post({ url: 'https://x.com/NorthwindAir/status/1' })],
  ['/keyword-sets/nothing', {}],
  ['/keyword-sets/nothing/preview', post({ body: BODY })],
  ['/keyword-sets/nothing/versions', post({ body: BODY, basedOn: 1, why: 'a try' })],
  ['/nowhere', {}],
];

describe('what is not there', () => {
  it.each(NOT_THERE)('%s is a 404 with a sentence', async (path, order) => {
    const { status, body } = await house.tryApi(path, order);
    expect({ status, body }).toMatchObject({
      status: 404,
      body: { error: { code: 'not-found', message: expect.stringMatching(/\w\.$/) } },
    });
  });
});

describe('a change without a name', () => {
  const nameless: [string, unknown][] = [
    [`/drafts/${NOBODY}/approve`, { text: 'hello' }],
    [`/drafts/${NOBODY}/reject`, { reason: 'not our tone' }],
    [`/drafts/${NOBODY}/not-a-complaint`, undefined],
    [`/cases/${NOBODY}/close`, { reason: 'settled by phone' }],
    [`/mentions/${NOBODY}/labels`, { question: 'complaint', answer: true }],
    [`/labels/${NOBODY}/undo`, undefined],
    [`/mentions/${NOBODY}/draft`, undefined],
    [`/replies/${NOBODY}/try-again`, undefined],
    [`/replies/${NOBODY}/cancel`, { reason: 'not needed' }],
    [`/replies/${NOBODY}/posted`, { url: 'https://x.com/NorthwindAir/status/1' }],
    ['/keyword-sets/northwind-brand/versions', { body: BODY, basedOn: 1, why: 'a try' }],
    ['/sending', { stopped: true }],
  ];
  it.each(nameless)('%s is refused', async (path, body) => {
    const answer = await house.tryApi(path, { method: 'POST', body });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringMatching(/x-twice-actor/) } },
    });
  });

  it.each([' ', 'x'.repeat(81)])('or with a name that is none ("%s") is refused', async (by) => {
    const answer = await house.tryApi('/sending', { method: 'POST', by, body: { stopped: true } });
    expect(answer.status).toBe(400);
  });
});

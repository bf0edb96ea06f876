import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RawAnswer, send, sendBytes } from '../fuzz/api/send.ts';
import { type House, openHouse } from '../support/house.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const SET = '/api/keyword-sets/northwind-brand';
const NAMED = { 'content-type': 'application/json', 'x-twice-actor': 'Mei' };
const BODY = { words: ['north\0wind'] };

let house: House;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterAll(() => house?.close());

type Thrown = { method?: string; target: string; headers?: Record<string, string>; body?: unknown };

function thrown({ method = 'GET', target, headers = {}, body }: Thrown): Promise<RawAnswer | null> {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return send(house.running.url, { method, target, headers, body: text });
}

function expectRefusal(answer: RawAnswer | null, status: number, says: RegExp): void {
  expect(answer?.status).toBe(status);
  const { error } = JSON.parse(answer?.body ?? '{}') as { error: { code: string; message: string } };
  expect(error).toMatchObject({ code: expect.any(String), message: expect.stringMatching(says) });
}

/** What PostgreSQL cannot keep was a 500 before. */
const NOT_WHOLE: [string, Thrown, RegExp][] = [
  ['a search', { target: '/api/mentions?q=%00' }, /^q: holds a sign/],
  ['an id', { target: '/api/keyword-sets/a%00b' }, /^id: holds a sign/],
  [
    'a reason',
    { method: 'POST', target: `/api/drafts/${NOBODY}/reject`, headers: NAMED, body: { reason: 'no\0no' } },
    /^reason: holds a sign/,
  ],
  [
    'half a pair',
    { method: 'POST', target: `/api/cases/${NOBODY}/close`, headers: NAMED, body: { reason: 'no \ud83d' } },
    /^reason: holds a sign/,
  ],
  [
    'a word of a set',
    {
      method: 'POST',
      target: `${SET}/versions`,
      headers: NAMED,
      body: { body: BODY, basedOn: 1, why: 'why not' },
    },
    /^body\.words\.0: holds a sign/,
  ],
  [
    'a name',
    {
      method: 'POST',
      target: '/api/sending',
      headers: { ...NAMED, 'x-twice-actor': '%00' },
      body: { stopped: true },
    },
    /^x-twice-actor: holds a sign/,
  ],
];

/** What the server refused in a shape of its own before, or without saying what to do. */
const BEFORE_A_ROUTE: [string, number, Thrown, RegExp][] = [
  ['an address that cannot be read', 400, { target: '/api/drafts/%ZZ' }, /percent-encode/],
  ['an id that goes on', 414, { target: `/api/drafts/${'a'.repeat(300)}` }, /too long/],
  ['headers that go on', 431, { target: '/api/drafts', headers: { x: 'y'.repeat(40_000) } }, /too long/],
  [
    'another content type',
    415,
    {
      method: 'POST',
      target: '/api/sending',
      headers: { ...NAMED, 'content-type': 'text/xml' },
      body: '<a/>',
    },
    /content-type: application\/json/,
  ],
  ['no body', 400, { method: 'POST', target: '/api/sending', headers: NAMED, body: '' }, /no body/],
  ['no JSON', 400, { method: 'POST', target: '/api/sending', headers: NAMED, body: '{' }, /no valid JSON/],
  [
    'a cursor that is nearly one',
    400,
    { target: `/api/mentions?before=2026-11-22T00:00:00Z_${'-'.repeat(36)}` },
    /before/,
  ],
];

describe('what cannot be kept word for word', () => {
  it.each(NOT_WHOLE)('is refused with its place: %s', async (_, input, says) => {
    expectRefusal(await thrown(input), 400, says);
  });
});

describe('what never reaches a route', () => {
  it.each(BEFORE_A_ROUTE)('is told what to do: %s', async (_, status, input, says) => {
    expectRefusal(await thrown(input), status, says);
  });

  it('without a body where only the head was asked for', async () => {
    const input = { method: 'HEAD', target: `/api/drafts?${'x'.repeat(40_000)}` };
    expect(await thrown(input)).toEqual({ status: 431, body: '' });
  });

  it('also where it is no HTTP, or names no host', async () => {
    expectRefusal(await sendBytes(house.running.url, 'hello\r\n\r\n'), 400, /no HTTP request/);
    const hostless = 'GET /api/drafts HTTP/1.1\r\nConnection: close\r\n\r\n';
    expectRefusal(await sendBytes(house.running.url, hostless), 422, /Host is not ours/);
  });

  it('and an expectation nobody knows is passed over', async () => {
    expect((await thrown({ target: '/api/drafts', headers: { expect: 'much' } }))?.status).toBe(200);
  });
});

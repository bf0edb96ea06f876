import { describe, expect, it } from '@jest/globals';
import type { Cursor, Page, PlatformAccount } from '../../../src/ports/platform.ts';
import { value } from '../../adapters/platforms/results.ts';
import { US, withX } from '../../adapters/platforms/x/x-account.ts';

const ON = 'GET /2/tweets/search/recent';
const SEARCH = { kind: 'search', query: 'northwind' } as const;
const LENA = { id: '783214', username: 'lena_holt', name: 'Lena Holt' };
const id = (n: number) => String(1_991_900_000_000_000_000n + BigInt(n));

function post(n: number, change: Record<string, unknown> = {}): Record<string, unknown> {
  const created_at = '2026-11-21T18:00:00.000Z';
  return { id: id(n), text: `northwind ${n}`, author_id: LENA.id, created_at, ...change };
}

function search(data: unknown[], frame: Record<string, unknown> = {}, person: unknown = LENA) {
  return { on: ON, answer: { json: { data, includes: { users: [person] }, meta: {}, ...frame } } };
}

/** Reads as often as there are answers, each time from where the last one ended. */
function readings(answers: ReturnType<typeof search>[]): Promise<Page<unknown>[]> {
  return withX(answers, async ({ source }: PlatformAccount) => {
    const pages: Page<unknown>[] = [];
    let cursor: Cursor = { since: id(1) };
    for (const _ of answers) {
      const page = value(await source.fetch(SEARCH, cursor));
      pages.push(page);
      cursor = JSON.parse(JSON.stringify(page.cursor)) as Cursor;
    }
    return pages;
  });
}

describe('X, when it says what it should not', () => {
  it('keeps the post where only what it can do without is broken', async () => {
    const person = {
      ...LENA,
      public_metrics: { followers_count: 1e12 },
      receives_your_dm: 'yes',
      name: null,
    };
    const [page] = await readings([search([post(2, { lang: 7, reply_settings: [] })], {}, person)]);
    expect(page).toMatchObject({
      unreadable: 0,
      items: [{ lang: null, replySettings: 'unknown', author: { followers: null, name: 'lena_holt' } }],
    });
  });

  it('mends NUL and half pairs in every text that is kept, sign for sign', async () => {
    const [page] = await readings([search([post(2, { text: 'north\0wind \ud83d', lang: 'e\0' })])]);
    expect(page?.items).toMatchObject([{ text: 'north\ufffdwind \ufffd', lang: 'e\ufffd' }]);
  });

  it('takes no place from an id of the future: what comes after it is still new', async () => {
    const [page] = await readings([search([post(2), post(3, { id: '9223372036854775807' })])]);
    expect(page?.items).toHaveLength(2);
    expect(page?.cursor.since).toBe(id(2));
  });

  it('is left with a gap when its pages lead in a circle', async () => {
    const pages = await readings(
      Array.from({ length: 7 }, () => search([post(2)], { meta: { next_token: 'again' } })),
    );
    expect(pages.map(({ more, gap }) => [more, gap])).toEqual([
      ...Array.from({ length: 6 }, () => [true, false]),
      [false, true],
    ]);
  });

  it('never has an odd page token kept', async () => {
    const failed = await withX([search([post(2)], { meta: { next_token: 'a\0b' } })], ({ source }) =>
      source.fetch(SEARCH, { since: id(1) }),
    );
    expect(failed).toMatchObject({ ok: false, error: { code: 'unreadable-answer', kind: 'defer' } });
  });

  it('gives the other messages where one names no conversation that can be asked for', async () => {
    const message = (n: number, dm_conversation_id: string) => ({
      id: id(n),
      event_type: 'MessageCreate',
      text: 'hello',
      sender_id: LENA.id,
      dm_conversation_id,
      created_at: '2026-11-21T18:00:00.000Z',
    });
    const json = {
      data: [message(3, `${US}-../../x`), message(2, `${US}-783214`)],
      includes: { users: [LENA] },
    };
    const inbox = await withX([{ on: 'GET /2/dm_events', answer: { json } }], ({ messenger }) =>
      messenger.inbox({}),
    );
    expect(value(inbox)).toMatchObject({ unreadable: 1, items: [{ externalId: id(2) }] });
  });

  it('has its words cut to what is kept, and never inside a pair', async () => {
    const answer = { status: 400, json: { detail: `${'x'.repeat(389)}${'😡'.repeat(20)}` } };
    const failed = await withX([{ on: ON, answer }], ({ source }) => source.fetch(SEARCH, {}));
    const message = failed.ok ? '' : failed.error.message;
    expect(message.length).toBeGreaterThan(390);
    expect(message.isWellFormed()).toBe(true);
  });
});

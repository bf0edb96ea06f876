import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../../src/domain/mention.ts';
import { type Answer, recorded } from '../../../support/replay-server.ts';
import { error, value } from '../results.ts';
import { US, withX } from './x-account.ts';

const DEV: Person = {
  platform: 'x',
  externalId: '2244994945',
  handle: 'dev_okafor',
  name: 'Dev',
  followers: null,
};
const LENA: Person = {
  platform: 'x',
  externalId: '783214',
  handle: 'lena_holt',
  name: 'Lena',
  followers: null,
};

describe('who may be written to on X', () => {
  it.each([
    ['somebody who takes messages', DEV, 'x/user-takes-messages.json', true, /@dev_okafor takes/],
    ['somebody who takes none', LENA, 'x/user-takes-none.json', false, /@lena_holt does not take/],
    ['somebody who is gone', LENA, 'x/user-gone.json', false, /no longer on X/],
  ])('%s', async (_, person, file, allowed, why) => {
    const on = `GET /2/users/${person.externalId}`;
    const exchange = { on, query: { 'user.fields': 'receives_your_dm' }, answer: { json: recorded(file) } };
    const may = value(await withX([exchange], ({ messenger }) => messenger.mayOpen(person)));
    expect(may).toEqual({ allowed, why: expect.stringMatching(why) });
  });
});

describe('a message on X', () => {
  const on = 'POST /2/dm_conversations/with/2244994945/messages';

  it('goes to the person', async () => {
    const exchange = { on, body: { text: 'Hello Dev' }, answer: { json: recorded('x/message-sent.json') } };
    const sent = value(await withX([exchange], ({ messenger }) => messenger.send(DEV, 'Hello Dev')));
    expect(sent).toEqual({ externalId: '1991890000000000001' });
  });

  it.each<[string, Answer, string, string]>([
    [
      'no permission',
      { status: 403, json: recorded('x/problems.json', 'no-messages') },
      'terminal',
      'messages-closed',
    ],
    [
      'code 349',
      { status: 403, json: recorded('x/problems.json', 'messages-349') },
      'terminal',
      'messages-closed',
    ],
    [
      'an unknown 403',
      { status: 403, json: recorded('x/problems.json', 'not-permitted') },
      'terminal',
      'messages-closed',
    ],
    ['a server error', { status: 500, json: {} }, 'unknown-outcome', 'server-error'],
    ['a cut line', { cut: 'before-answer' }, 'unknown-outcome', 'connection-lost'],
  ])('refused by %s', async (_, answer, kind, code) => {
    const refused = await withX([{ on, answer }], ({ messenger }) => messenger.send(DEV, 'Hello Dev'));
    expect(error(refused)).toMatchObject({ kind, code });
  });
});

describe('the inbox of X', () => {
  it('gives both directions, oldest first, and leaves groups out', async () => {
    const page = value(
      await withX(
        [
          {
            on: 'GET /2/dm_events',
            query: { pagination_token: null },
            answer: { json: recorded('x/messages.json') },
          },
          { on: 'GET /2/users', query: { ids: '783214' }, answer: { json: recorded('x/users-by-id.json') } },
        ],
        ({ messenger }) => messenger.inbox({}),
      ),
    );
    expect(page.items.map(({ direction, person, text }) => [direction, person.handle, text])).toEqual([
      ['out', 'lena_holt', 'We wrote first'],
      ['in', 'dev_okafor', 'hi, it is about the rebooking'],
      ['out', 'dev_okafor', 'Thanks for writing, Dev. Which flight was it?'],
    ]);
    expect(page).toMatchObject({ unreadable: 1, more: false, cursor: { since: '1991890000000000009' } });
  });

  it('follows a burst back to the last message seen, and no further', async () => {
    const pages = await withX(
      [
        { on: 'GET /2/dm_events', answer: { json: events(150, 51, 'p2') } },
        { on: 'GET /2/dm_events', query: { pagination_token: 'p2' }, answer: { json: events(50, 1, 'p3') } },
      ],
      async ({ messenger }) => {
        const one = value(await messenger.inbox({ since: '20' }));
        return [one, value(await messenger.inbox(one.cursor))];
      },
    );
    expect(pages.map(({ items, more }) => [items.length, more])).toEqual([
      [100, true],
      [30, false],
    ]);
    expect(pages[1]?.items[0]?.externalId).toBe('21');
    expect(pages[1]?.cursor).toMatchObject({ since: '150' });
  });

  it('begins again when X has forgotten the page', async () => {
    const forgotten = {
      status: 400,
      json: { errors: [{ parameters: { pagination_token: ['p2'] }, message: 'not valid' }] },
    };
    const page = await withX(
      [
        { on: 'GET /2/dm_events', query: { pagination_token: 'p2' }, answer: forgotten },
        { on: 'GET /2/dm_events', query: { pagination_token: null }, answer: { json: events(30, 11) } },
      ],
      ({ messenger }) => messenger.inbox({ since: '20', next: 'p2', newest: '150', read: '100' }),
    );
    expect(value(page).items).toHaveLength(10);
  });
});

function events(from: number, to: number, next?: string): unknown {
  const data = Array.from({ length: from - to + 1 }, (_, index) => ({
    id: String(from - index),
    event_type: 'MessageCreate',
    text: `message ${from - index}`,
    sender_id: DEV.externalId,
    dm_conversation_id: `${US}-${DEV.externalId}`,
    created_at: '2026-11-21T18:00:00.000Z',
  }));
  const includes = { users: [{ id: DEV.externalId, username: DEV.handle, name: 'Dev' }] };
  return { data, includes, meta: { result_count: data.length, ...(next ? { next_token: next } : {}) } };
}

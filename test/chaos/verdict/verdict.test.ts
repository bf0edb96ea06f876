import { describe, expect, it } from '@jest/globals';
import type { LedgerPost } from '../../../fixtures/sandbox/orders/ledger.ts';
import { claimedSent, forgotten, madeUnknown, saidTwice, withoutEnd } from './against-the-ledger.ts';
import type { Evidence, ReplyRow } from './evidence.ts';
import { overTheLimit } from './over-the-limit.ts';

const BEGAN = Date.parse('2026-11-22T08:00:00.000Z');

/** A public post of ours to @ann in thread 1, so many seconds after the beginning. */
function post(id: string, seconds: number, more: Partial<LedgerPost> = {}): LedgerPost {
  const at = new Date(BEGAN + seconds * 1000).toISOString();
  return {
    id,
    platform: 'x',
    at,
    listedAt: at,
    author: 'NorthwindAir',
    byApi: true,
    native: false,
    inReplyTo: '1',
    threadId: '1',
    text: `words ${id}`,
    title: null,
    deleted: false,
    to: 'ann',
    ...more,
  };
}

/** A colleague's own reply, shown on our timeline so many seconds after it was posted. */
function native(id: string, seconds: number, shownAfter: number): LedgerPost {
  const listedAt = new Date(BEGAN + (seconds + shownAfter) * 1000).toISOString();
  return post(id, seconds, { byApi: false, native: true, listedAt });
}

function reply(state: string, more: Partial<ReplyRow> = {}): ReplyRow {
  return {
    id: 'r1',
    platform: 'x',
    thread_id: '1',
    person_id: '7',
    road: 'api',
    state,
    text: 'words 10',
    in_reply_to: '1',
    external_id: null,
    approved_by: 'Mei',
    asked_at: null,
    failure_code: null,
    failure_reason: null,
    ...more,
  };
}

function evidence(more: Partial<Evidence>): Evidence {
  return {
    posts: [],
    messages: [],
    calls: {},
    replies: [],
    mentions: new Set(),
    unaccounted: [],
    changes: 0,
    ...more,
  };
}

const idsOf = (posts: readonly LedgerPost[]) => posts.map(({ id }) => id);

describe('the limit, by the ledger', () => {
  it('lets two replies to each person in each thread stand', () => {
    const posts = [
      post('10', 0),
      post('11', 60),
      post('12', 90, { to: 'bob' }),
      post('13', 95, { threadId: '2', inReplyTo: '2' }),
    ];
    expect(overTheLimit(posts)).toEqual({ byOurselves: [], known: [], unseen: [] });
  });

  it('finds a third one of our own', () => {
    expect(idsOf(overTheLimit([post('10', 0), post('11', 60), post('12', 90)]).byOurselves)).toEqual(['12']);
  });

  it('finds one sent although colleagues had filled the two, and we could see it', () => {
    const posts = [native('10', 0, 5), native('11', 10, 5), post('12', 60)];
    expect(idsOf(overTheLimit(posts).known)).toEqual(['12']);
  });

  it('finds one sent after our own and a colleague’s', () => {
    const posts = [post('10', 0), native('11', 10, 5), post('12', 60)];
    expect(idsOf(overTheLimit(posts).known)).toEqual(['12']);
  });

  it('tells apart what nobody could know: the colleague’s was not shown yet', () => {
    const posts = [post('10', 0), native('11', 58, 10), post('12', 60)];
    expect(overTheLimit(posts)).toMatchObject({ known: [], unseen: [{ id: '12' }] });
  });

  it('blames nobody for what a colleague adds', () => {
    const posts = [post('10', 0), post('11', 30), native('12', 60, 1)];
    expect(overTheLimit(posts)).toEqual({ byOurselves: [], known: [], unseen: [] });
  });
});

describe('the product’s word, held against the ledger', () => {
  it('finds a reply that went out twice', () => {
    const posts = [
      post('10', 0),
      post('11', 5, { text: 'words 10' }),
      post('12', 9, { text: 'words 10', inReplyTo: '9' }),
    ];
    expect(idsOf(saidTwice(evidence({ posts })))).toEqual(['11']);
  });

  it.each(['ready', 'sending', 'unknown', 'by-hand'])('finds an approved reply that stays %s', (state) => {
    expect(withoutEnd(evidence({ replies: [reply(state)] }))).toHaveLength(1);
  });

  it('wants a reason of what failed or was cancelled', () => {
    const replies = [reply('failed', { failure_reason: 'The thread is locked.' }), reply('cancelled')];
    expect(withoutEnd(evidence({ replies })).map(({ state }) => state)).toEqual(['cancelled']);
  });

  it('finds an approval that is forgotten', () => {
    expect(forgotten(evidence({ replies: [reply('sent')] }), new Set(['r1', 'r2']))).toEqual(['r2']);
  });

  it('finds a reply called sent that nobody can see, and a post no reply accounts for', () => {
    const found = evidence({ posts: [post('10', 0)], replies: [reply('sent', { external_id: '99' })] });
    expect(claimedSent(found)).toHaveLength(1);
    expect(idsOf(madeUnknown(found))).toEqual(['10']);
  });

  it('is content when both say the same', () => {
    const found = evidence({ posts: [post('10', 0)], replies: [reply('sent', { external_id: '10' })] });
    expect([...claimedSent(found), ...madeUnknown(found)]).toEqual([]);
  });

  it('does not take a reply called failed for the post that is out', () => {
    const replies = [reply('failed', { external_id: '10', failure_reason: 'no answer' })];
    expect(idsOf(madeUnknown(evidence({ posts: [post('10', 0)], replies })))).toEqual(['10']);
  });
});

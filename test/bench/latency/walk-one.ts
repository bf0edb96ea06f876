import type { DraftList, DraftView } from '../../../src/server/contract/index.ts';
import { eventually } from '../support/eventually.ts';
import type { BenchSandbox } from '../support/sandbox.ts';
import { ask, tell } from '../support/talk.ts';

/** Also how exact the figures are: what lies between two looks is not seen. */
const LOOK_MS = 40;
const LIMIT_MS = 90_000;

export interface Walked {
  platform: 'x' | 'reddit';
  externalId: string;
  /** Milliseconds since 1970, all on this machine's one clock. */
  shownAt: number;
  approvedAt: number;
}

/** Posts one complaint, waits for its draft in the queue, approves it as it stands and waits for the reply in the ledger. */
export async function walkOne(
  at: { api: string; sandbox: BenchSandbox },
  post: { platform: 'x' | 'reddit'; author: string; [field: string]: unknown },
): Promise<Walked> {
  const [externalId = ''] = await at.sandbox.post([post]);
  const row = await eventually(() => draftFor(at.api, post.author), {
    what: `The draft for ${post.author}`,
    limitMs: LIMIT_MS,
    everyMs: LOOK_MS,
  });
  const shownAt = Date.now();
  const { textHash } = await ask<DraftView>(`${at.api}/drafts/${row.id}`);
  const approvedAt = Date.now();
  await tell(`${at.api}/drafts/${row.id}/approve`, { textHash });
  await eventually(() => replyTo(at.sandbox, externalId), {
    what: `The reply to ${post.author} in the ledger`,
    limitMs: LIMIT_MS,
    everyMs: LOOK_MS,
  });
  return { platform: post.platform, externalId, shownAt, approvedAt };
}

async function draftFor(api: string, author: string) {
  const { drafts } = await ask<DraftList>(`${api}/drafts?state=waiting`);
  return drafts.find((draft) => draft.person.handle === author) ?? null;
}

async function replyTo(sandbox: BenchSandbox, externalId: string) {
  const posts = await sandbox.ledger(true);
  return posts.find((post) => post.inReplyTo === externalId) ?? null;
}

import { shuffled } from '../../../fixtures/sandbox/text/random.ts';
import type { ApproveResult, DraftList, DraftRow, DraftView } from '../../../src/server/contract/index.ts';
import type { Random } from '../plan/chance.ts';
import type { Public } from './customers.ts';
import { type Desk, refusalCode } from './desk.ts';
import type { Misfortunes } from './misfortunes.ts';
import type { Storm } from './storm.ts';

const PAUSE_MS = 150;
const AT_ONCE = 12;
const REJECTED = 0.03;
const EDITED = 0.08;
const OWN_WORDS =
  'I am so sorry for what happened to you. A person reads every word here and looks into it now.';

/** What the API said yes to: each of these must end. */
export interface Approvals {
  /** By the reply's id. */
  confirmed: Set<string>;
  /** Refusals by their code. */
  refused: Map<string, number>;
}

/** A person who works the queue: approves most drafts as they stand, edits some, turns some down. */
export function letApprove(
  storm: Storm,
  desk: Desk,
  world: { written: Public; misfortunes: Misfortunes; approvals: Approvals },
  random: Random,
): void {
  storm.every(PAUSE_MS, async () => {
    const { drafts } = await desk.ask<DraftList>('/drafts?state=waiting');
    for (const row of shuffled(drafts, random).slice(0, AT_ONCE)) {
      if (storm.over()) return;
      await decide(desk, row, world, random);
    }
  });
}

async function decide(
  desk: Desk,
  row: DraftRow,
  { written, misfortunes, approvals }: { written: Public; misfortunes: Misfortunes; approvals: Approvals },
  random: Random,
): Promise<void> {
  try {
    const view = await desk.ask<DraftView>(`/drafts/${row.id}`);
    if (view.state !== 'waiting') return;
    if (random() < REJECTED) {
      await desk.tell(`/drafts/${row.id}/reject`, { reason: 'Too stiff for me', again: true });
      return;
    }
    const bad = misfortunes.draw(written.saying(row.post.text));
    await bad?.before();
    const reply = await approve(desk, view, random);
    if (reply) approvals.confirmed.add(reply);
    await bad?.after();
  } catch (error) {
    const code = refusalCode(error);
    if (code === null) throw error;
    approvals.refused.set(code, (approvals.refused.get(code) ?? 0) + 1);
  }
}

/** The text as it stands, or another wording, or words of one's own: what the lint stops is said otherwise. */
async function approve(desk: Desk, view: DraftView, random: Random): Promise<string | null> {
  const edited = `${view.text} ${'Thank you for your patience.'}`;
  const first = random() < EDITED ? edited : view.text;
  const texts = [first, ...view.alternatives, `${OWN_WORDS} ${view.id.slice(0, 4)}`].filter(
    (text) => text !== '',
  );
  for (const [n, text] of texts.entries()) {
    try {
      const body = text === view.text ? { textHash: view.textHash } : { text, textHash: view.textHash };
      const { reply } = await desk.tell<ApproveResult>(`/drafts/${view.id}/approve`, body);
      return reply.id;
    } catch (error) {
      if (refusalCode(error) !== 'lint-blocked' || n === texts.length - 1) throw error;
    }
  }
  return null;
}

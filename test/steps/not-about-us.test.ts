import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { steps } from '../../src/app.ts';
import type {
  ApproveResult,
  CaseView,
  DraftView,
  ErrorView,
  FollowedView,
  MentionList,
  MentionView,
  SaidOfMention,
} from '../../src/server/contract/index.ts';
import { approve, ours, post, replyNow, waiting } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

const PRAISE = '@NorthwindAir what a lovely crew today, thank you so much';

/** One house for all: each test has a person of its own. */
let house: House;
let dana = '';
let number = 0;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterAll(() => house?.close());
beforeEach(() => {
  number += 1;
  dana = `dana_${number}`;
});

const say = (id: string, about = false) =>
  house.api<SaidOfMention>(`/mentions/${id}/about-us`, { method: 'POST', by: 'Ana', body: { about } });
const takeBack = (judgementId: string) =>
  house.api<FollowedView>(`/mentions/about-us/${judgementId}/undo`, { method: 'POST', by: 'Ana' });
const theirDraft = async () => (await waiting(house)).find((row) => row.person.handle === dana) ?? null;
const draftNow = (id: string) => house.api<DraftView>(`/drafts/${id}`);

async function mentionOf(author: string): Promise<MentionView> {
  const { mentions } = await house.api<MentionList>('/mentions?limit=100');
  const mention = mentions.find((one) => one.author.handle === author);
  if (!mention) throw new Error(`no mention of ${author}`);
  return mention;
}

async function drafted(): Promise<{ mention: MentionView; draft: DraftView }> {
  await post(house, { author: dana });
  await house.walk();
  return { mention: await mentionOf(dana), draft: await draftNow((await theirDraft())?.id ?? '') };
}

async function theCase(): Promise<CaseView> {
  return house.api<CaseView>(`/cases/${(await mentionOf(dana)).caseId}`);
}

describe('“not about us” said of a post that has a case', () => {
  it('withdraws the draft at once, with a name in the audit log, and the case is settled', async () => {
    const { mention, draft } = await drafted();
    expect(await say(mention.id)).toMatchObject({ withdrawn: true, stays: null });
    expect(await theirDraft()).toBeNull();
    expect(await draftNow(draft.id)).toMatchObject({
      state: 'withdrawn',
      decided: { reason: 'Ana says: not about us.' },
    });
    const { rows } = await sql<{ actor: string }>`select actor from audit
      where action = 'draft-withdrawn' and subject_id = ${draft.id}`.execute(house.running.app.connection.db);
    expect(rows).toEqual([{ actor: 'Ana' }]);
    await house.walk();
    const settled = await theCase();
    expect(settled.state).toBe('closed');
    expect(settled.decision?.reasons.map(({ says }) => says)).toContain(
      'A colleague says this is not about us.',
    );
    expect((await mentionOf(dana)).saidAboutUs).toMatchObject({ about: false, by: 'Ana' });
  });

  it('taken back opens the case again, with a draft', async () => {
    const { mention } = await drafted();
    const { judgementId } = await say(mention.id);
    await house.walk();
    expect(await takeBack(judgementId)).toEqual({ withdrawn: false, stays: null });
    await house.walk();
    expect(await theirDraft()).not.toBeNull();
    expect(await theCase()).toMatchObject({ state: 'drafted' });
    const history = (await theCase()).timeline.flatMap((one) =>
      'says' in one && one.says ? [one.says] : [],
    );
    expect(history).toEqual(
      expect.arrayContaining(['Ana says: not about us.', 'Ana took back: not about us.']),
    );
  });

  it('taken back brings a draft back that a colleague had asked for against the classifier', async () => {
    await post(house, { author: dana, text: PRAISE });
    await house.walk();
    const { id } = await mentionOf(dana);
    await house.api(`/mentions/${id}/draft`, { method: 'POST', by: 'Mei', body: {} });
    await house.walk();
    const { judgementId, withdrawn } = await say(id);
    expect(withdrawn).toBe(true);
    await house.walk();
    expect(await theirDraft()).toBeNull();
    await takeBack(judgementId);
    await house.walk();
    expect(await theirDraft()).not.toBeNull();
  });

  it('is overruled by who starts a draft for the post', async () => {
    const { mention } = await drafted();
    await say(mention.id);
    await house.walk();
    await house.api(`/mentions/${mention.id}/draft`, { method: 'POST', by: 'Mei', body: {} });
    await house.walk();
    expect(await theirDraft()).not.toBeNull();
    expect((await mentionOf(dana)).saidAboutUs).toBeNull();
  });

  it('leaves a draft alone that answers a newer post of theirs', async () => {
    const { mention } = await drafted();
    await post(house, { author: dana, inReplyTo: mention.externalId });
    await house.walk();
    expect(await say(mention.id)).toMatchObject({ withdrawn: false });
    await house.walk();
    expect(await theirDraft()).not.toBeNull();
  });
});

describe('“not about us” and an approval', () => {
  it('leaves a reply as it is that was approved before, and says so; it goes out', async () => {
    const { mention, draft } = await drafted();
    const reply = await approve(house, draft);
    expect(await say(mention.id)).toMatchObject({
      withdrawn: false,
      stays: { state: 'ready', approvedBy: 'Mei' },
    });
    await house.walk();
    expect(await replyNow(house, reply.id)).toMatchObject({ state: 'sent' });
    expect((await ours(house)).filter((one) => one.to === dana)).toHaveLength(1);
    expect(await say(mention.id)).toMatchObject({ stays: { state: 'sent' } });
  });

  it('at the same moment: either the reply stays and is told of, or the approval is refused', async () => {
    for (let round = 0; round < 4; round++) {
      dana = `dana_${number}_${round}`;
      const { mention, draft } = await drafted();
      const body = { textHash: draft.textHash };
      const [approval, said] = await Promise.all([
        house.tryApi<ApproveResult & ErrorView>(`/drafts/${draft.id}/approve`, {
          method: 'POST',
          by: 'Mei',
          body,
        }),
        say(mention.id),
      ]);
      await house.walk();
      const out = (await ours(house)).filter((one) => one.to === dana);
      expect(await theirDraft()).toBeNull();
      if (approval.status === 200) {
        expect(said).toMatchObject({ withdrawn: false, stays: { approvedBy: 'Mei' } });
        expect(out).toHaveLength(1);
      } else {
        expect(approval.body.error).toMatchObject({
          code: 'already-decided',
          message: expect.stringContaining('Ana says: not about us.'),
        });
        expect(said).toMatchObject({ withdrawn: true, stays: null });
        expect(out).toEqual([]);
      }
    }
  });
});

describe('“not about us” said before the post has a case', () => {
  it('opens none, until it is taken back', async () => {
    const { deps } = house.running;
    await post(house, { author: dana });
    await steps['collect-mentions'](deps, 'x:mentions');
    await steps['classify-mention'](deps, undefined);
    const { judgementId } = await say((await mentionOf(dana)).id);
    await house.walk();
    expect(await mentionOf(dana)).toMatchObject({ caseId: null });
    await takeBack(judgementId);
    await house.walk();
    expect((await mentionOf(dana)).caseId).not.toBeNull();
    expect(await theirDraft()).not.toBeNull();
  });
});

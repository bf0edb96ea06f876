import { expect } from '@jest/globals';
import { caseOf, repliesOf, type Stage, waitingDrafts } from '../stage.ts';
import type { Then } from '../story.ts';

/** What our own books say, where the ledger cannot tell: cases, drafts, and replies that never became public. */
export async function judgeBooks(stage: Stage, then: Then): Promise<void> {
  const drafts = await waitingDrafts(stage);
  expect(drafts.map((draft) => draft.person.handle).sort()).toEqual(then['drafts-waiting'].toSorted());
  for (const wanted of then.cases) await judgeCase(stage, wanted);
  if (then.replies) await judgeReplies(stage, then.replies);
}

async function judgeCase(stage: Stage, wanted: Then['cases'][number]): Promise<void> {
  const view = await caseOf(stage, wanted.of);
  expect({
    of: wanted.of,
    state: view?.state,
    'replies-used': view?.repliesUsed,
    breach: view?.breach,
    'said-stop': view?.saidStop,
    'hand-off': view?.handOff?.state,
  }).toEqual({ 'hand-off': undefined, ...wanted });
}

async function judgeReplies(stage: Stage, wanted: NonNullable<Then['replies']>): Promise<void> {
  const people = [...new Set(wanted.map((reply) => reply.to))];
  for (const person of people) {
    const view = await caseOf(stage, person);
    const found = (view ? await repliesOf(stage, view) : []).map((reply) => ({
      to: person,
      state: reply.state,
      ordinal: reply.ordinal,
      ...(reply.failure ? { code: reply.failure.code } : {}),
    }));
    const theirs = wanted.filter((reply) => reply.to === person);
    expect(found).toHaveLength(theirs.length);
    expect(found).toMatchObject(theirs);
  }
}

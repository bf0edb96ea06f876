import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { steps } from '../../src/app.ts';
import type { StepName } from '../../src/ports/step.ts';
import type { CaseRow, MentionList } from '../../src/server/contract/index.ts';
import { labelMention, undoLabel } from '../../src/steps/index.ts';
import { approve, FURIOUS, ours, post, waiting } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';
import { somebodyWaits } from '../support/lock-wait.ts';

const CROWD = 40;

let house: House;
beforeEach(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterEach(() => house.close());

/** Four workers take the same step at once, until none of them finds more to do. */
async function four(step: StepName): Promise<void> {
  const { deps } = house.running;
  for (let rounds = 0; rounds < 12; rounds++)
    await Promise.all([1, 2, 3, 4].map(() => steps[step](deps, undefined)));
}

describe('four workers at once', () => {
  it('give each post one case, each case one draft, and each person one reply', async () => {
    for (let n = 0; n < CROWD; n++)
      await post(house, { author: `person_${n}`, text: `${FURIOUS} Number ${n}.` });
    const first = await post(house, { author: 'person_0', text: `${FURIOUS} Once more.` });
    await post(house, { author: 'person_1', inReplyTo: first, text: `${FURIOUS} Me too.` });
    await steps['collect-mentions'](house.running.deps, 'x:mentions');
    for (const step of ['classify-mention', 'open-case', 'decide-case', 'draft-reply'] as const)
      await four(step);
    const { cases } = await house.api<{ cases: CaseRow[] }>('/cases');
    const drafts = await waiting(house);
    expect(cases).toHaveLength(CROWD + 2);
    expect(new Set(drafts.map((draft) => draft.caseId)).size).toBe(CROWD + 2);
    expect(drafts).toHaveLength(CROWD + 2);
  });

  it('send what was approved once', async () => {
    for (const author of ['dana', 'omar', 'ruth']) await post(house, { author });
    await house.walk();
    for (const row of await waiting(house)) await approve(house, await house.api(`/drafts/${row.id}`));
    const { deps } = house.running;
    const found = await steps.sweep(deps, undefined);
    await Promise.all([...found, ...found, ...found].map(({ step, id }) => steps[step](deps, id)));
    expect((await ours(house)).map((one) => one.to).sort()).toEqual(['dana', 'omar', 'ruth']);
  });
});

describe('two that take the same cases in another order', () => {
  it('both come through: the one the database undoes is done again', async () => {
    await post(house, { author: 'dana' });
    await post(house, { author: 'omar' });
    await house.walk();
    const { db } = house.running.deps;
    const ids = (await db.read.cases.list(null, 10)).map((file) => file.id);
    const meet = meeting(2);
    const noteBoth = (who: string, order: string[]) =>
      db.change({ kind: 'person', name: who }, async (tx) => {
        await tx.cases.lock(order[0] ?? '');
        await meet();
        await tx.cases.lock(order[1] ?? '');
        for (const id of order) await tx.cases.note(id, `${who} was here`, new Date());
      });
    await Promise.all([noteBoth('Mei', ids), noteBoth('Jon', ids.toReversed())]);
    for (const id of ids) {
      const says = (await db.read.cases.history(id)).map((note) => note.says);
      expect(says).toEqual(expect.arrayContaining(['Mei was here', 'Jon was here']));
      expect(says.filter((one) => one?.endsWith('was here'))).toHaveLength(2);
    }
  });
});

describe('a label that is taken back while somebody works on its case', () => {
  it('waits for the case before it touches the mention, as all others do', async () => {
    await post(house, { author: 'dana' });
    await house.walk();
    const { deps, app } = house.running;
    const [mention] = (await house.api<MentionList>('/mentions')).mentions;
    const [mentionId, caseId] = [mention?.id ?? '', mention?.caseId ?? ''];
    const said = { question: 'topic', answer: 'price' } as const;
    const labelled = await labelMention(deps, { mentionId, said, by: 'Mei' });
    const labelId = labelled.ok ? labelled.value.labelId : '';
    const held = Promise.withResolvers<void>();
    const may = Promise.withResolvers<void>();
    const work = app.connection.db.transaction().execute(async (tx) => {
      await tx.selectFrom('case_file').select('id').where('id', '=', caseId).forUpdate().execute();
      held.resolve();
      await may.promise;
      await tx.selectFrom('mention').select('id').where('id', '=', mentionId).forUpdate().noWait().execute();
    });
    await held.promise;
    const undone = undoLabel(deps, { labelId, by: 'Jon' });
    await somebodyWaits(app.connection.db);
    may.resolve();
    await work;
    expect(await undone).toMatchObject({ ok: true });
  });
});

/** Lets the first `count` callers wait for each other; whoever comes later goes through. */
function meeting(count: number): () => Promise<void> {
  let missing = count;
  const { promise, resolve } = Promise.withResolvers<void>();
  return () => {
    missing -= 1;
    if (missing <= 0) resolve();
    return promise;
  };
}

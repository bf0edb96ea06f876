import type { Actor } from '../../domain/actor.ts';
import { answerOf, answerWord, type Label, type LabelAnswer, type Said } from '../../domain/label.ts';
import { givesWay, judgementOf } from '../../domain/said.ts';
import type { AuditLog, LabelStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import { latest, standing } from './label-lists.ts';

export function labelStore(db: Queries, audit: AuditLog, actor: Actor): LabelStore {
  const close = async (ids: readonly string[], now: Date) => {
    if (ids.length === 0) return;
    await db
      .updateTable('label')
      .set({ undone_at: now, undone_by: actor.name })
      .where('id', 'in', ids)
      .execute();
  };
  const mentionOf = async (id: string) => {
    const label = await db.selectFrom('label').select('mention_id').where('id', '=', id).executeTakeFirst();
    return label?.mention_id ?? null;
  };
  return {
    async add({ id, mentionId, ...said }, now) {
      const before = await lockSaid(db, mentionId);
      const answer = answerWord(said);
      const same = before.find((one) => one.question === said.question && answerWord(one) === answer);
      if (same) return same.id;
      const replaced = before.filter((one) => givesWay(one, said)).map((one) => one.id);
      await close(replaced, now);
      await db
        .insertInto('label')
        .values({ id, mention_id: mentionId, question: said.question, answer, by_whom: actor.name, at: now })
        .execute();
      await settleJudgement(db, mentionId, [...before.filter((one) => !replaced.includes(one.id)), said]);
      const told = { label: id, question: said.question, answer, replaced };
      await audit.record('labelled', 'mention', mentionId, told);
      return id;
    },
    mentionOf,
    async undo(id, now) {
      const mentionId = await mentionOf(id);
      if (mentionId === null) return null;
      const before = await lockSaid(db, mentionId);
      const undone = before.find((one) => one.id === id);
      if (!undone) return null;
      await close([id], now);
      const left = before.filter((one) => one !== undone);
      await settleJudgement(db, mentionId, left);
      await audit.record('label-undone', 'mention', mentionId, { label: id });
      return { ...undone, mentionId };
    },
    standing: (brandId, limit): Promise<Label[]> => standing(db, brandId, limit),
    latest: (brandId, limit) => latest(db, brandId, limit),
  };
}

/** What stands of a mention; the mention is locked, so that two colleagues answer one after the other. */
async function lockSaid(db: Queries, mentionId: string): Promise<Said[]> {
  await db.selectFrom('mention').select('id').where('id', '=', mentionId).forUpdate().execute();
  const rows = await db
    .selectFrom('label')
    .select(['id', 'question', 'answer', 'by_whom', 'at'])
    .where('mention_id', '=', mentionId)
    .where('undone_at', 'is', null)
    .execute();
  return rows.flatMap(({ id, question, answer, by_whom, at }): Said[] => {
    const said = answerOf(question, answer);
    return said ? [{ ...said, id, by: by_whom, at }] : [];
  });
}

/** Keeps with the mention what its labels make of it, so that lists need not ask for them. */
async function settleJudgement(db: Queries, mentionId: string, said: readonly LabelAnswer[]): Promise<void> {
  await db
    .updateTable('mention')
    .set({ said: judgementOf(said) })
    .where('id', '=', mentionId)
    .execute();
}

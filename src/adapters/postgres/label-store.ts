import type { Actor } from '../../domain/actor.ts';
import { answerOf, answerWord, type Label } from '../../domain/label.ts';
import type { AuditLog, LabelStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';

export function labelStore(db: Queries, audit: AuditLog, actor: Actor): LabelStore {
  return {
    async add({ id, mentionId, ...said }, now) {
      await db
        .updateTable('label')
        .set({ undone_at: now, undone_by: actor.name })
        .where('mention_id', '=', mentionId)
        .where('question', '=', said.question)
        .where('undone_at', 'is', null)
        .execute();
      const answer = answerWord(said);
      await db
        .insertInto('label')
        .values({ id, mention_id: mentionId, question: said.question, answer, by_whom: actor.name, at: now })
        .execute();
      await audit.record('labelled', 'mention', mentionId, { label: id, question: said.question, answer });
    },
    async undo(id, now) {
      const undone = await db
        .updateTable('label')
        .set({ undone_at: now, undone_by: actor.name })
        .where('id', '=', id)
        .where('undone_at', 'is', null)
        .returning('mention_id')
        .executeTakeFirst();
      if (!undone) return false;
      await audit.record('label-undone', 'mention', undone.mention_id, { label: id });
      return true;
    },
    standing: (brandId, limit) => standing(db, brandId, limit),
  };
}

async function standing(db: Queries, brandId: string, limit: number): Promise<Label[]> {
  const rows = await db
    .selectFrom('label')
    .innerJoin('mention', 'mention.id', 'label.mention_id')
    .select([
      'label.id',
      'label.mention_id',
      'label.question',
      'label.answer',
      'label.by_whom',
      'label.at',
      'mention.text',
      'mention.lang',
    ])
    .where('mention.brand_id', '=', brandId)
    .where('mention.deleted_at', 'is', null)
    .where('label.undone_at', 'is', null)
    .orderBy('label.at', 'desc')
    .orderBy('label.id', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse().flatMap(({ id, mention_id, question, answer, by_whom, at, text, lang }): Label[] => {
    const said = answerOf(question, answer);
    return said ? [{ ...said, id, mentionId: mention_id, text, lang, by: by_whom, at }] : [];
  });
}

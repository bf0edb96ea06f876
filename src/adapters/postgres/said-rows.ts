import { sql } from 'kysely';
import { answerOf, type Said } from '../../domain/label.ts';

/** A standing label as JSON gives it. */
export interface SaidRow {
  id: string;
  question: string;
  answer: string;
  by: string;
  at: string;
}

/** What stands of a mention as one JSON column, oldest first; null when nobody said anything. */
export const saidColumn = sql<SaidRow[] | null>`(
  select json_agg(json_build_object('id', l.id, 'question', l.question, 'answer', l.answer, 'by', l.by_whom, 'at', l.at)
    order by l.at, l.id)
  from label l where l.mention_id = mention.id and l.undone_at is null)`;

export function toSaid(rows: readonly SaidRow[] | null): Said[] {
  return (rows ?? []).flatMap(({ id, question, answer, by, at }): Said[] => {
    const said = answerOf(question, answer);
    return said ? [{ ...said, id, by, at: new Date(at) }] : [];
  });
}

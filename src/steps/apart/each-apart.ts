import type { Deps, StepName } from '../../ports/step.ts';
import type { Transaction } from '../../ports/stores/index.ts';
import { putAside } from './put-aside.ts';

export interface Rows<Row, Done> {
  step: StepName;
  rows: readonly Row[];
  idOf(row: Row): string;
  /** Answers with what became of each row, in order. Must bear to be done again, in other company. */
  work(rows: readonly Row[]): Promise<Done[]>;
}

/**
 * Works rows together; when one of them throws, all of them again, each by itself, and the one that still throws is set
 * aside with its reason. Answers with what became of the others, in order.
 */
export async function eachApart<Row, Done>(
  deps: Deps,
  tx: Transaction,
  { step, rows, idOf, work }: Rows<Row, Done>,
): Promise<Done[]> {
  const together = await tx.apart(() => work(rows));
  if (together.ok) {
    await tx.setAside.worked(step, rows.map(idOf));
    return together.value;
  }
  const done: Done[] = [];
  for (const row of rows) {
    const subjectId = idOf(row);
    const alone = await tx.apart(() => work([row]));
    if (!alone.ok) {
      await putAside(deps, tx, { step, subjectId, error: alone.error });
      continue;
    }
    await tx.setAside.worked(step, [subjectId]);
    done.push(...alone.value);
  }
  return done;
}

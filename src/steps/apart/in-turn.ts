/** For rows that know nothing of each other: one after the other, because a transaction has one connection. */
export async function inTurn<Row, Done>(
  rows: readonly Row[],
  work: (row: Row) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  for (const row of rows) done.push(await work(row));
  return done;
}

import { Table } from '@mantine/core';
import type { ComplaintLineView, ExpectedView } from '../../api/types.ts';
import classes from './line.module.css';
import { aboutSays, expectedAt } from './line-words.ts';

const ROWS: { says: string; of: (one: ExpectedView) => string }[] = [
  { says: 'Posts flagged', of: ({ flagged }) => flagged.toLocaleString('en') },
  { says: 'of these, complaints (expected)', of: ({ complaints }) => aboutSays(complaints) },
  { says: 'of these, false alarms (expected)', of: ({ falseAlarms }) => aboutSays(falseAlarms) },
  { says: 'Complaints missed (expected)', of: ({ missed }) => aboutSays(missed) },
];

/** The chosen line beside the one that stands, on the same posts. */
export function Compared({ line, percent }: { line: ComplaintLineView; percent: number }) {
  const now = expectedAt(line, line.percent);
  const then = expectedAt(line, percent);
  if (line.posts === 0 || !then)
    return <p className={classes.note}>Numbers come with the first posts that are read.</p>;
  const changed = percent !== line.percent;
  return (
    <div>
      <Table className="tabular" verticalSpacing={5} aria-label="What to expect">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>On the posts of the last {line.days} days</Table.Th>
            {now && <Table.Th>now, from {line.percent} %</Table.Th>}
            {changed && <Table.Th>chosen, from {percent} %</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ROWS.map(({ says, of }) => (
            <Table.Tr key={says}>
              <Table.Td>{says}</Table.Td>
              {now && <Table.Td>{of(now)}</Table.Td>}
              {changed && <Table.Td fw={650}>{of(then)}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={classes.note}>
        Counted over {line.posts.toLocaleString('en')} posts by the likelihoods the classifier gave them
        {line.named > 0 && `, and by what you said of ${line.named.toLocaleString('en')} of them`}. An
        estimate, not a promise.
      </p>
    </div>
  );
}

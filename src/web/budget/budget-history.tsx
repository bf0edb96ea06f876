import { Text } from '@mantine/core';
import type { BudgetView } from '../api/types.ts';
import { dollars } from '../parts/money.ts';
import { When } from '../parts/when.tsx';

/** Who set which budget, when and why, newest first. */
export function BudgetHistory({ history }: { history: BudgetView['history'] }) {
  if (history.length === 0)
    return (
      <Text size="xs" c="var(--tw-soft)">
        Nobody set a budget on the page yet.
      </Text>
    );
  return (
    <ul style={{ margin: 0, paddingLeft: 18, maxHeight: 160, overflow: 'auto' }} aria-label="Earlier budgets">
      {history.map(({ version, usd, setBy, setAt, why }) => (
        <Text component="li" size="xs" key={version} c="var(--tw-soft)">
          <b>{usd === null ? 'no limit' : dollars(usd)}</b>, {setBy}, <When at={setAt} />: {why}
        </Text>
      ))}
    </ul>
  );
}

import { it } from '@jest/globals';
import type { CaseRow } from '../../src/server/contract/index.ts';
import { ask } from '../support/house/call.ts';
import { until } from '../support/house/until.ts';
import { describeAtDesk } from './desk.ts';

const PATIENCE_MS = 120_000;
const POST = {
  ...{ platform: 'x', lang: 'en', author: 'furious' },
  text: 'Northwind Air lost my bag, nobody answers and I am furious. Terrible service.',
};

const SITTING = { name: 'Ana', path: '/mentions', posts: [POST], patienceMs: PATIENCE_MS };

describeAtDesk('A person says that a post is not about us', SITTING, (desk) => {
  it(
    'of one with an open case: the case is settled, and opens again when the word is taken back',
    async () => {
      const { page, house } = desk();
      const cases = () => ask<{ cases: CaseRow[] }>(`${house.page}/api/cases`);
      const stands = (state: string) =>
        until(`the case is ${state}`, async () => (await cases()).cases[0]?.state === state);
      await stands('drafted');
      const card = page.getByRole('article').filter({ hasText: POST.text });
      await card.getByRole('button', { name: 'Not about us' }).click();
      await page.getByText(/^Its draft is withdrawn/).waitFor();
      await stands('closed');
      await card.getByRole('button', { name: 'Take back: Ana said: not about us' }).click();
      await stands('drafted');
    },
    3 * PATIENCE_MS,
  );
});

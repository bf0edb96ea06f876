import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CaseRow } from '../../src/server/contract/index.ts';
import { ask } from '../support/house/call.ts';
import { until } from '../support/house/until.ts';
import { describeWithBrowser } from '../support/programs.ts';
import { type Desk, sitDown } from './desk.ts';

const PATIENCE_MS = 120_000;
const TEXT = 'Northwind Air lost my bag, nobody answers and I am furious. Terrible service.';

describeWithBrowser('A person says that a post is not about us', (executablePath) => {
  let desk: Desk;

  beforeAll(async () => {
    const posts = [{ platform: 'x', lang: 'en', author: 'furious', text: TEXT }];
    desk = await sitDown(executablePath, { name: 'Ana', path: '/mentions', posts, patienceMs: PATIENCE_MS });
  }, 2 * PATIENCE_MS);

  afterAll(async () => {
    expect(await desk?.leave()).toBeNull();
  }, PATIENCE_MS);

  it(
    'of one with an open case: the case is settled, and opens again when the word is taken back',
    async () => {
      const { page, house } = desk;
      const cases = () => ask<{ cases: CaseRow[] }>(`${house.page}/api/cases`);
      const stands = (state: string) =>
        until(`the case is ${state}`, async () => (await cases()).cases[0]?.state === state);
      await stands('drafted');
      const card = page.getByRole('article').filter({ hasText: TEXT });
      await card.getByRole('button', { name: 'Not about us' }).click();
      await page.getByText(/^Its draft is withdrawn/).waitFor();
      await stands('closed');
      await card.getByRole('button', { name: 'Take back: Ana said: not about us' }).click();
      await stands('drafted');
    },
    3 * PATIENCE_MS,
  );
});

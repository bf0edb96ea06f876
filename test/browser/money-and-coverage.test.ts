import { beforeAll, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { KeywordSetView } from '../../src/server/contract/index.ts';
import { ask } from '../support/house/call.ts';
import { until } from '../support/house/until.ts';
import { describeAtDesk } from './desk.ts';

const PATIENCE_MS = 90_000;
const SET = '/api/keyword-sets/northwind-brand';

const SITTING = { name: 'Ana', patienceMs: PATIENCE_MS };

describeAtDesk('A brand manager looks at money and coverage', SITTING, (desk) => {
  let page: Page;
  beforeAll(() => {
    ({ page } = desk());
  });

  it(
    'sets a budget that is spent at once: a bar on the page says that reading is stopped, until it is raised',
    async () => {
      const set = async (usd: string, why: string) => {
        await page
          .getByRole('button', { name: /the budget/ })
          .first()
          .click();
        const limit = page.getByLabel('Hold reading back at a limit');
        await limit.waitFor();
        if (!(await limit.isChecked())) await limit.check();
        await page.getByLabel('US dollars a month').fill(usd);
        await page.getByLabel('Why').fill(why);
        await page.getByRole('button', { name: 'Set the budget' }).click();
        await page.getByLabel('US dollars a month').waitFor({ state: 'hidden' });
      };
      await set('0', 'nothing left this month');
      await page.getByText('Reading is stopped: the budget of $0 is spent.').waitFor();
      await set('500', 'found some more');
      await page.getByText('Reading is stopped').waitFor({ state: 'hidden' });
    },
    2 * PATIENCE_MS,
  );

  it(
    'reads the coverage as plots, and as tables',
    async () => {
      await page.getByRole('link', { name: 'Coverage' }).click();
      const hours = page.getByRole('figure', { name: 'Sources by the hour' });
      await hours.getByRole('button', { name: 'As a table' }).click();
      await hours.getByRole('cell', { name: 'X own posts' }).first().waitFor();
    },
    PATIENCE_MS,
  );

  it(
    'pastes a post that was missed into the search field, and reads what to add',
    async () => {
      const field = page.getByRole('searchbox');
      await field.fill('nothwind air left us in the rain at gate four');
      await field.press('Enter');
      await page.getByText('No source brought it, and no keyword set looks for it.').waitFor();
      await page.getByText('What would find it').first().waitFor();
      await page
        .getByText(/a slip of “/)
        .first()
        .waitFor();
    },
    PATIENCE_MS,
  );

  it(
    'puts a change into the shared draft with one press, sees what it moves, and takes it back',
    async () => {
      const draft = () => ask<KeywordSetView>(`${desk().house.page}${SET}`).then((set) => set.draft);
      await page
        .getByRole('button', { name: /^Put into the draft: .* a slip of “/ })
        .first()
        .click();
      const now = page.getByRole('region', { name: 'Draft of Brand and products' });
      await now.getByText('The draft finds it.').waitFor();
      await now.getByText('complaints gained, lost').waitFor();
      await until('the draft is kept', async () => (await draft())?.editedBy === 'Ana');
      await page.getByRole('button', { name: /^Take back: .* a slip of “/ }).click();
      await now.waitFor({ state: 'hidden' });
      await until('the draft is away', async () => (await draft()) === null);
    },
    PATIENCE_MS,
  );

  it(
    'keeps a change that was made a blink before going to the studio',
    async () => {
      const put = page.getByRole('button', { name: /^Put into the draft: .* a slip of “/ }).first();
      const says = ((await put.getAttribute('aria-label')) ?? '').replace(/^.*look for “([^”]+)”.*$/, '$1');
      await put.click();
      await page.getByRole('link', { name: 'Keywords', exact: true }).click();
      await page.getByRole('button', { name: `Take out ${says}` }).waitFor();
      await page.getByText('draft 2', { exact: true }).waitFor();
    },
    PATIENCE_MS,
  );
});

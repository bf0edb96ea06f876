import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { QUIET_CHROMIUM } from '../bench/support/browser.ts';
import { type House, startHouse } from '../bench/support/house.ts';
import { type BenchSandbox, startQuietSandbox } from '../bench/support/sandbox.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { describeWithBrowser } from '../support/programs.ts';

const BUILT = join(import.meta.dirname, '..', '..', 'dist', 'web', 'index.html');
const PATIENCE_MS = 90_000;

describeWithBrowser('A brand manager looks at money and coverage', (executablePath) => {
  let dataDir: string;
  let database: TestDatabase;
  let sandbox: BenchSandbox;
  let house: House;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    if (!existsSync(BUILT)) throw new Error('The page is not built: npm run build');
    dataDir = mkdtempSync(join(tmpdir(), 'twice-browser-'));
    database = await testDatabase();
    sandbox = await startQuietSandbox();
    house = await startHouse({
      DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      POLL_SECONDS: '1',
      ...sandbox.env,
    });
    browser = await chromium.launch({ executablePath, args: QUIET_CHROMIUM });
    const context = await browser.newContext();
    context.setDefaultTimeout(PATIENCE_MS);
    page = await context.newPage();
    await page.goto(house.page);
    await page.getByLabel('Your name').fill('Ana');
    await page.getByRole('button', { name: 'That is me' }).click();
    await page.getByLabel('Your name').waitFor({ state: 'hidden' });
  }, 2 * PATIENCE_MS);

  afterAll(async () => {
    await browser?.close();
    const left = await house?.stop();
    await sandbox?.stop();
    await database?.drop();
    rmSync(dataDir, { recursive: true, force: true });
    expect(left).toBeNull();
  }, PATIENCE_MS);

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
});

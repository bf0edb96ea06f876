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
const PATIENCE_MS = 60_000;

const POSTS = [
  { author: 'dana_r', text: '@NorthwindAir my suitcase is lost and nobody answers. Worst service ever.' },
  { author: 'theo_k', text: 'Northwind Air cancelled our flight. Absolutely unacceptable, I am furious.' },
  { author: 'mia_l', text: 'Northwind Airlines gave me a free upgrade today, lovely crew' },
].map((post) => ({ platform: 'x', lang: 'en', ...post }));

describeWithBrowser('A person tries a change of a keyword set in a browser', (executablePath) => {
  let dataDir: string;
  let database: TestDatabase;
  let sandbox: BenchSandbox;
  let house: House;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    if (!existsSync(BUILT)) throw new Error('The page is not built: npm run build');
    dataDir = mkdtempSync(join(tmpdir(), 'twice-preview-'));
    database = await testDatabase();
    sandbox = await startQuietSandbox();
    await sandbox.post(POSTS);
    const env = { DATA_DIR: dataDir, DATABASE_URL: database.url, POLL_SECONDS: '1', ...sandbox.env };
    house = await startHouse(env);
    browser = await chromium.launch({ executablePath, args: QUIET_CHROMIUM });
    page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 } })).newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`${house.page}/keywords`);
    await page.getByLabel('Your name').fill('Ana');
    await page.getByRole('button', { name: 'That is me' }).click();
    await page.getByLabel('Your name').waitFor({ state: 'hidden' });
  }, 3 * PATIENCE_MS);

  afterAll(async () => {
    await browser?.close();
    const left = await house?.stop();
    await sandbox?.stop();
    await database?.drop();
    rmSync(dataDir, { recursive: true, force: true });
    expect(left).toBeNull();
  }, PATIENCE_MS);

  const found = () => page.getByRole('region', { name: 'What it finds' });
  const asking = () => page.getByRole('region', { name: 'About us?' });

  it(
    'sees what a word that rules posts out would lose, with the words marked',
    async () => {
      await found()
        .getByText(/^[1-9]\d* posts looked through/)
        .waitFor();
      await page.getByLabel('Words that rule a post out').first().fill('cancelled');
      await page.keyboard.press('Enter');
      const lost = found().getByRole('region', { name: 'Lost' });
      await lost.getByText(/^Lost 1 · 1 complaint/).waitFor();
      await lost.locator('mark', { hasText: 'Northwind Air' }).waitFor();
      await found().getByText('complaints gained, lost').waitFor();
    },
    2 * PATIENCE_MS,
  );

  it(
    'judges with one key, sees the estimate at once, and takes it back with another',
    async () => {
      await page.getByRole('heading', { name: 'About us?' }).click();
      await asking()
        .getByText(/^0 of 20 judged/)
        .waitFor();
      await page.keyboard.press('y');
      await asking()
        .getByText(/^1 of 20 judged, each makes the \d+ % surer/)
        .waitFor();
      await found()
        .getByText(/^about us \(\d+ to \d+\)/)
        .waitFor();
      await page.keyboard.press('n');
      await asking()
        .getByText(/^2 of 20 judged/)
        .waitFor();
      await page.keyboard.press('u');
      await asking()
        .getByText(/^1 of 20 judged/)
        .waitFor();
      await page.keyboard.press('Space');
      await asking()
        .getByText(/^1 of 20 judged/)
        .waitFor();
      await page.keyboard.press('u');
      await page.keyboard.press('u');
      await asking()
        .getByText(/^0 of 20 judged$/)
        .waitFor();
    },
    2 * PATIENCE_MS,
  );
});

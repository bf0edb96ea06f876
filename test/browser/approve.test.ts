import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { QUIET_CHROMIUM } from '../bench/support/browser.ts';
import { eventually } from '../bench/support/eventually.ts';
import { type House, startHouse } from '../bench/support/house.ts';
import { type BenchSandbox, startQuietSandbox } from '../bench/support/sandbox.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { describeWithBrowser } from '../support/programs.ts';

const BUILT = join(import.meta.dirname, '..', '..', 'dist', 'web', 'index.html');
const PATIENCE_MS = 60_000;

const TAGGED = {
  platform: 'x',
  author: 'dana_r',
  lang: 'en',
  text: '@NorthwindAir you lost my suitcase and nobody answers the phone. Worst service ever, I am furious.',
};
const UNTAGGED = {
  platform: 'x',
  author: 'theo_k',
  lang: 'en',
  text: 'Northwind Air cancelled our flight and left us at the airport all night. Absolutely unacceptable.',
};

describeWithBrowser('A person approves replies in a browser', (executablePath) => {
  let dataDir: string;
  let database: TestDatabase;
  let sandbox: BenchSandbox;
  let house: House;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let untagged: string;

  beforeAll(async () => {
    if (!existsSync(BUILT)) throw new Error('The page is not built: npm run build');
    dataDir = mkdtempSync(join(tmpdir(), 'twice-browser-'));
    database = await testDatabase();
    sandbox = await startQuietSandbox();
    // Searches come round slowly, so the post nobody tagged is there for the first round.
    [untagged = ''] = await sandbox.post([UNTAGGED]);
    house = await startHouse({
      DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      POLL_SECONDS: '1',
      ...sandbox.env,
    });
    browser = await chromium.launch({ executablePath, args: QUIET_CHROMIUM });
    context = await browser.newContext();
    context.setDefaultTimeout(PATIENCE_MS);
    page = await context.newPage();
    await page.goto(house.page);
    await page.getByLabel('Your name').fill('Mei');
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

  /** Takes the draft for this post in hand and reads it. */
  async function read(post: { text: string }): Promise<string> {
    await page.getByRole('button').filter({ hasText: post.text }).click();
    const file = page.getByRole('article', { name: /^Case: / });
    await file.getByText(post.text).waitFor();
    const words = await page.getByRole('region', { name: 'Draft' }).getByLabel('The reply').inputValue();
    expect(words.trim()).not.toBe('');
    return words;
  }

  const ourAnswersTo = async (id: string) =>
    (await sandbox.ledger(true)).filter((post) => post.inReplyTo === id);

  describe('to somebody who tagged us', () => {
    it(
      'the draft comes into the queue by itself, one key sends it, and exactly those words are public',
      async () => {
        const [tagged = ''] = await sandbox.post([TAGGED]);
        const words = await read(TAGGED);
        await page.keyboard.press('a');
        await page.getByText(`On its way to ${TAGGED.author}`).waitFor();
        await eventually(async () => ((await ourAnswersTo(tagged)).length > 0 ? true : null), {
          what: 'The reply in the ledger',
          limitMs: PATIENCE_MS,
        });
        await page.getByRole('link', { name: 'Cases', exact: true }).click();
        await page.getByRole('link').filter({ hasText: TAGGED.text }).click();
        await page.getByText(/reply 1 · approved by Mei, sent from here/).waitFor();
        const answers = await ourAnswersTo(tagged);
        expect(answers).toMatchObject([{ text: words, byApi: true, native: false, to: TAGGED.author }]);
      },
      2 * PATIENCE_MS,
    );
  });

  describe('to somebody who did not tag us', () => {
    it(
      'the composer opens with the words, a click posts them, and the page says they were found and counted',
      async () => {
        await page.getByRole('link', { name: 'To approve', exact: true }).click();
        const words = await read(UNTAGGED);
        const opened = context.waitForEvent('page');
        await page.keyboard.press('a');
        const composer = await opened;
        const filledIn = composer.getByLabel(/by hand/);
        await filledIn.waitFor();
        expect(await filledIn.inputValue()).toBe(words);
        expect(await ourAnswersTo(untagged)).toEqual([]);
        await composer.getByRole('button', { name: 'Post' }).click();
        await composer.getByText('See the conversation').waitFor();

        await page.getByRole('link', { name: 'See the case' }).click();
        await page.getByText(/reply 1 · approved by Mei, posted by hand, found on our timeline/).waitFor();
        await page.getByText('1 of 2', { exact: true }).waitFor();
        const answers = await ourAnswersTo(untagged);
        expect(answers).toMatchObject([{ text: words, byApi: false, native: true, to: UNTAGGED.author }]);
      },
      2 * PATIENCE_MS,
    );
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../bench/support/eventually.ts';
import type { BenchSandbox } from '../bench/support/sandbox.ts';
import { describeAtDesk } from './desk.ts';

const PATIENCE_MS = 60_000;

const TAGGED = {
  platform: 'x',
  author: 'dana_r',
  lang: 'en',
  text: '@NorthwindAir you lost my suitcase and nobody answers the phone. Worst service ever, I am furious.',
};
/** Searches come round slowly, so the post nobody tagged is there for the first round. */
const UNTAGGED = {
  platform: 'x',
  author: 'theo_k',
  lang: 'en',
  text: 'Northwind Air cancelled our flight and left us at the airport all night. Absolutely unacceptable.',
};

const SITTING = { name: 'Mei', posts: [UNTAGGED], patienceMs: PATIENCE_MS };

describeAtDesk('A person approves replies in a browser', SITTING, (desk) => {
  let page: Page;
  let sandbox: BenchSandbox;
  let untagged: string;
  beforeAll(() => {
    ({ page, sandbox } = desk());
    [untagged = ''] = desk().posted;
  });

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
        const opened = page.context().waitForEvent('page');
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

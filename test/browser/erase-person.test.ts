import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { CaseRow, MentionList } from '../../src/server/contract/index.ts';
import { ask } from '../support/house/call.ts';
import { until } from '../support/house/until.ts';
import { describeAtDesk } from './desk.ts';

const PATIENCE_MS = 120_000;
const TEXT = '@NorthwindAir you lost my bag, nobody answers and I am furious. Terrible service.';
const complaintOf = (author: string) => ({
  ...{ platform: 'x', lang: 'en', author },
  text: `@NorthwindAir third day without my bag, and nobody answers. I am furious. Yours, ${author}`,
});
/** Theo only asks: his post opens no case. */
const QUESTION = '@NorthwindAir what time does your desk in Porto open on sunday?';

const POSTS = [
  { platform: 'x', lang: 'en', author: 'dana', text: TEXT },
  { platform: 'x', lang: 'en', author: 'theo', text: QUESTION },
];
const SITTING = { name: 'Ana', path: '/cases', posts: POSTS, patienceMs: PATIENCE_MS };

describeAtDesk('A person’s data is erased on the page', SITTING, (desk) => {
  let colleague: Page;
  beforeAll(async () => {
    colleague = await desk().page.context().newPage();
  });

  it(
    'after it was said what goes and what stays; every open page lets go of it',
    async () => {
      const { page, house } = desk();
      const draftWaits = async () => {
        const { cases } = await ask<{ cases: CaseRow[] }>(`${house.page}/api/cases`);
        return cases.find((row) => row.state === 'drafted')?.id;
      };
      const caseId = await until('a draft for Dana', draftWaits);
      await colleague.goto(`${house.page}/cases/${caseId}`);
      await colleague.getByText(TEXT).first().waitFor();
      await typeSomething(colleague);
      await page.goto(`${house.page}/cases/${caseId}`);

      await page.getByRole('button', { name: 'Erase this person’s data' }).click();
      const dialog = page.getByRole('dialog');
      for (const says of ['What goes, in all threads', 'What stays', 'This cannot be undone.'])
        await dialog.getByText(says).waitFor();
      await dialog.getByRole('button', { name: 'Keep the data' }).click();
      await dialog.waitFor({ state: 'hidden' });
      expect((await fetch(`${house.page}/api/cases/${caseId}`)).status).toBe(200);

      await page.getByRole('button', { name: 'Erase this person’s data' }).click();
      await dialog.getByRole('button', { name: 'Erase for good' }).click();
      await page.waitForURL(/\/cases$/);
      await page.getByText('Nothing of their words, name or account is held here any more.').waitFor();
      await page.getByText('No case yet').waitFor();
      expect((await fetch(`${house.page}/api/cases/${caseId}`)).status).toBe(404);

      await colleague.getByText('This case is not here').waitFor();
      expect(await colleague.getByText(TEXT).count()).toBe(0);
      await until('the words typed for Dana to go', async () => (await keptWords(colleague)) === 0);
    },
    3 * PATIENCE_MS,
  );

  it(
    'of somebody who never had a case, from their post',
    async () => {
      const { page, house } = desk();
      await page.goto(`${house.page}/mentions`);
      const card = page.getByRole('article').filter({ hasText: QUESTION });
      await card.getByRole('button', { name: /^More about/ }).click();
      const saved = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: 'Save all we hold about them' }).click();
      expect((await saved).suggestedFilename()).toBe('all-we-hold.json');
      await card.getByRole('button', { name: /^More about/ }).click();
      await page.getByRole('menuitem', { name: 'Erase this person’s data' }).click();
      await page.getByRole('button', { name: 'Erase for good' }).click();
      await card.waitFor({ state: 'hidden' });
      const { mentions } = await ask<MentionList>(`${house.page}/api/mentions`);
      expect(mentions).toEqual([]);
    },
    2 * PATIENCE_MS,
  );

  it(
    'whose draft is in hand, from the head of their case; the next draft is taken in hand',
    async () => {
      const { page, house, sandbox } = desk();
      await sandbox.post(['vera', 'nils'].map((author) => complaintOf(author)));
      await page.goto(house.page);
      const inQueue = (author: string) =>
        page.getByRole('button').filter({ hasText: complaintOf(author).text });
      await inQueue('nils').waitFor();
      await inQueue('vera').click();
      const file = page.getByRole('article', { name: /^Case: / });
      await file.getByText(complaintOf('vera').text).waitFor();
      await file.getByRole('button', { name: /^More about vera/i }).click();
      await page.getByRole('menuitem', { name: 'Erase this person’s data' }).click();
      await page.getByRole('button', { name: 'Erase for good' }).click();
      await inQueue('vera').waitFor({ state: 'hidden' });
      await file.getByText(complaintOf('nils').text).waitFor();
      const { cases } = await ask<{ cases: CaseRow[] }>(`${house.page}/api/cases`);
      expect(cases.map(({ person }) => person.handle)).toEqual(['nils']);
    },
    2 * PATIENCE_MS,
  );
});

/** A colleague has begun to write; their browser keeps the words until the draft is decided. */
async function typeSomething(page: Page): Promise<void> {
  const text = page.getByRole('textbox').first();
  await text.click();
  await text.press('End');
  await text.pressSequentially(' Dear Dana');
  await until('the words to be kept', async () => (await keptWords(page)) === 1);
}

function keptWords(page: Page): Promise<number> {
  return page.evaluate(
    () => Object.keys(localStorage).filter((key) => key.startsWith('twice.draft.')).length,
  );
}

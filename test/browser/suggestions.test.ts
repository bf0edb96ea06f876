import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { AboutUsModelView, MentionList } from '../../src/server/contract/index.ts';
import { ask } from '../support/house/call.ts';
import { until } from '../support/house/until.ts';
import { describeAtDesk } from './desk.ts';

const PATIENCE_MS = 120_000;
/** A line may be drawn from 30 of each kind on; one of them is said to be about us after all. */
const EACH = 31;

/** In a subreddit that is read in full, and written as no keyword set knows. */
const MISSPELT = ['carla', 'dmitri', 'elif'].map((author) => ({
  ...{ platform: 'reddit', community: 'travel', lang: 'en', author },
  text: `${author} here: nordwind air left my suitcase in Lisbon`,
}));

/** Bags are ours, databases are not. */
const ABOUT_OR_NOT = Array.from({ length: 2 * EACH }, (_, n) => ({
  ...{ platform: 'x', lang: 'en', author: `person_${n}` },
  text:
    n % 2 === 0
      ? `Northwind Air boarding at gate ${n}, window seat and a friendly crew`
      : `Northwind Air is the sample database, my query on table ${n} has a join`,
}));

const SITTING = {
  name: 'Ana',
  path: '/mentions',
  posts: [...MISSPELT, ...ABOUT_OR_NOT],
  patienceMs: PATIENCE_MS,
};

describeAtDesk('A person who knows no Boolean', SITTING, (desk) => {
  let page: Page;
  beforeAll(() => {
    ({ page } = desk());
  });

  const api = <T>(path: string) => ask<T>(`${desk().house.page}/api${path}`);
  const mentionsFound = async () => (await api<MentionList>('/mentions?limit=100')).mentions;

  it(
    'takes a misspelling from the suggestions, sees the gain, and puts it on trial',
    async () => {
      await until('all posts', async () => (await mentionsFound()).length >= ABOUT_OR_NOT.length);
      await page.getByRole('link', { name: 'Keywords', exact: true }).click();
      const suggested = page.getByRole('region', { name: 'Suggested from your posts' });
      const add = page.getByRole('button', { name: 'Add: nordwind air' });
      const row = suggested.getByRole('listitem').filter({ has: add });
      await row.getByText(/a slip of “Northwind Air”/).waitFor();
      await row.getByText('+3 not judged yet').waitFor();
      await row.getByRole('button').click();
      await page.getByRole('button', { name: 'Take out nordwind air' }).waitFor();
      const gained = page
        .getByRole('region', { name: 'What it finds' })
        .getByRole('region', { name: 'Gained' });
      await gained.getByText(/^Gained 3/).waitFor();
      await page.getByLabel('Why this change').fill('people write it with a d');
      await page.getByRole('button', { name: 'Put on trial for 2 days' }).click();
      await page.getByText('Version 2 is on trial', { exact: true }).last().waitFor();
      await row.waitFor({ state: 'hidden' });
    },
    2 * PATIENCE_MS,
  );

  it(
    'opens what is probably not about us, and says that one is about us',
    async () => {
      await judgeAll();
      await page.getByRole('link', { name: 'Mentions', exact: true }).click();
      await page.getByText(/^Probably not us/).click();
      await page.getByRole('combobox', { name: 'Set aside what is' }).click();
      await page.getByRole('option', { name: /^under 50 % likely/ }).click();
      await page.getByText('The line is drawn', { exact: true }).waitFor();
      const aside = page.getByRole('article').filter({ hasText: 'sample database' });
      await aside.first().waitFor();
      const words = (await aside.first().getByRole('paragraph').innerText()).trim();
      await aside.first().getByRole('button', { name: 'It is about us' }).click();
      await page.getByText('Taken as about us', { exact: true }).waitFor();
      await page.getByRole('article').filter({ hasText: words }).waitFor({ state: 'hidden' });
      const back = await until('the post is back', async () =>
        (await mentionsFound()).find(({ text }) => text === words),
      );
      expect(back.saidAboutUs).toMatchObject({ about: true, by: 'Ana' });
      expect(await api<AboutUsModelView>('/about-us-model')).toMatchObject({ line: 0.5, counts: true });
    },
    3 * PATIENCE_MS,
  );

  /** As in the studio, sixty times. */
  async function judgeAll(): Promise<void> {
    const posts = (await mentionsFound()).filter(({ platform }) => platform === 'x');
    for (const { platform, externalId, text } of posts) {
      const body = { platform, externalId, about: text.includes('boarding'), drawn: false };
      await ask(`${desk().house.page}/api/about-us`, { method: 'POST', by: 'Ana', body });
    }
  }
});

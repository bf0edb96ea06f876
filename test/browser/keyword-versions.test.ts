import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { KeywordSetView } from '../../src/server/contract/index.ts';
import type { House } from '../bench/support/house.ts';
import { ask } from '../support/house/call.ts';
import { until } from '../support/house/until.ts';
import { describeAtDesk } from './desk.ts';

const PATIENCE_MS = 60_000;
const SET = '/api/keyword-sets/northwind-brand';
/** A first look takes what is newest, so the trial's search finds it in its first round. */
const MISSED = {
  platform: 'x',
  author: 'tess_m',
  lang: 'en',
  text: 'Nordwind lost my bag and nobody answers the phone. Terrible service, I am furious.',
};

const SITTING = { name: 'Ana', path: '/keywords', posts: [MISSED], patienceMs: PATIENCE_MS };

describeAtDesk('A brand manager tunes a keyword set in a browser', SITTING, (desk) => {
  let page: Page;
  let house: House;
  beforeAll(() => {
    ({ page, house } = desk());
  });

  const set = () => ask<KeywordSetView>(`${house.page}${SET}`);
  const tab = (name: string) => page.getByRole('tab', { name }).click();

  it(
    'a word that is typed is kept as a draft, and a colleague at the same draft is seen',
    async () => {
      await page.getByLabel('Words and phrases').first().fill('nordwind');
      await page.keyboard.press('Enter');
      await page.getByText('draft 2', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Put on trial for 2 days' }).waitFor();
      await ask(`${house.page}${SET}/editing`, { method: 'POST', by: 'Ben', body: {} });
      await page.getByText(/^Ben is editing this, since/).waitFor();
      await until('the draft is kept', async () => (await set()).draft !== null);
      const { draft, draftRevision } = await set();
      expect(draft).toMatchObject({ editedBy: 'Ana', basedOn: 1 });
      const words = [...(draft?.body.words ?? []), 'nordwindair'];
      const body = { ...draft?.body, words };
      const order = { method: 'POST', by: 'Ben', body: { body, revision: draftRevision } } as const;
      await ask(`${house.page}${SET}/draft`, order);
      await page.getByRole('button', { name: 'Take out nordwindair' }).waitFor();
    },
    2 * PATIENCE_MS,
  );

  it(
    'an expression that is wrong says where and what was expected, and changes nothing until it is right',
    async () => {
      await tab('Expression');
      const field = page.getByLabel('The set as one expression');
      const text = await field.inputValue();
      expect(text).toContain('nordwind OR nordwindair');
      const before = (await set()).draft;
      await field.fill(`${text} AND (late OR`);
      await page.getByText('Something to look for is missing: the expression ends here.').waitFor();
      await page.getByText(`Sign ${text.length + 14}:`).waitFor();
      await page.getByText(/^Expected: a word, "a phrase"/).waitFor();
      expect((await set()).draft).toEqual(before);
      await field.fill(text.replace(' OR nordwindair', ' OR #nordwindair'));
      await page.getByText('The form says the same.').waitFor();
      await tab('Form');
      await page.getByRole('button', { name: 'Take out #nordwindair' }).waitFor();
    },
    2 * PATIENCE_MS,
  );

  it(
    'on trial it shows what was missed, and nothing is drafted',
    async () => {
      await page.getByLabel('Why this change').fill('people write it with a d');
      await page.getByRole('button', { name: 'Put on trial for 2 days' }).click();
      await page.getByText('Version 2 is on trial', { exact: true }).last().waitFor();
      await page.getByText('1 post found by it alone').waitFor();
      await page.getByRole('link', { name: 'See them' }).click();
      const found = page.getByRole('article').filter({ hasText: MISSED.text });
      await found.getByText('on trial: version 2').waitFor();
      expect(await ask(`${house.page}/api/drafts`)).toMatchObject({ drafts: [] });
    },
    2 * PATIENCE_MS,
  );

  it(
    'it goes live with a reason, and comes back with another, and the history says all of it',
    async () => {
      await page.getByRole('link', { name: 'Keywords', exact: true }).click();
      await page.getByLabel('Why this decision').fill('it found what we missed');
      await page.getByRole('button', { name: 'Make 2 live' }).click();
      await tab('History');
      await page.getByText(/added word “nordwind”/).waitFor();
      await page.getByRole('button', { name: 'Roll back to it' }).click();
      await page.getByRole('button', { name: 'too much noise' }).click();
      await page.getByRole('button', { name: 'Roll back to version 1' }).click();
      await page.getByText('brings back version 1').waitFor();
      const { history, body } = await set();
      expect(history).toMatchObject([
        { version: 3, state: 'live', restores: 1, why: 'too much noise', savedBy: 'Ana' },
        { version: 2, state: 'rolled-back', why: 'people write it with a d' },
        { version: 1, state: 'replaced' },
      ]);
      expect(body.words).not.toContain('nordwind');
      expect(await ask(`${house.page}/api/drafts`)).toMatchObject({ drafts: [] });
    },
    2 * PATIENCE_MS,
  );
});

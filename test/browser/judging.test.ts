import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { DraftList } from '../../src/server/contract/index.ts';
import { eventually } from '../bench/support/eventually.ts';
import type { House } from '../bench/support/house.ts';
import { describeAtDesk } from './desk.ts';

/** Longer than a person would wait: on a busy machine a worker takes its time. */
const PATIENCE_MS = 150_000;

const FURIOUS =
  '@NorthwindAir you lost my suitcase and nobody answers the phone. Worst service, I am furious.';
/** Of no language, so that no classifier is ever sure of them. */
const WORDLESS = ['@NorthwindAir 😡😡😡', '@NorthwindAir 🙄🙄🙄', '@NorthwindAir 👍👍👍'];

const POSTS = [FURIOUS, ...WORDLESS].map((text, n) => ({
  ...{ platform: 'x', lang: 'en', author: `person_${n}` },
  text,
}));
const SITTING = { name: 'Ana', posts: POSTS, patienceMs: PATIENCE_MS };

describeAtDesk('A person teaches the classifier in a browser', SITTING, (desk) => {
  let page: Page;
  let house: House;
  beforeAll(() => {
    ({ page, house } = desk());
  });

  const room = (name: string | RegExp) => page.getByRole('navigation').getByRole('link', { name });
  /** The draft that waits for the angry post; the others come and go as they are judged. */
  const draftInLine = async () =>
    ((await (await fetch(`${house.page}/api/drafts`)).json()) as DraftList).drafts.find(
      ({ post }) => post.text === FURIOUS,
    )?.id ?? null;
  const inHand = () => page.getByRole('article').getByRole('paragraph');

  it(
    'unsure posts are counted in the rail, answered by key, skipped, and taken back',
    async () => {
      await room('Judging, 3 to answer').click();
      const first = await inHand().innerText();
      await page.keyboard.press('y');
      await room('Judging, 2 to answer').waitFor();
      const second = await inHand().innerText();
      await page.keyboard.press('s');
      await page.getByRole('article').filter({ hasNotText: second }).waitFor();
      const third = await inHand().innerText();
      expect(new Set([first, second, third]).size).toBe(3);
      await page.keyboard.press('n');
      await room('Judging, 1 to answer').waitFor();
      await page.getByText('1 skipped, all others answered').waitFor();
      await page.keyboard.press('u');
      await room('Judging, 2 to answer').waitFor();
      expect(await inHand().innerText()).toBe(third);
    },
    2 * PATIENCE_MS,
  );

  it(
    'what was said is listed with its name, and can be taken back',
    async () => {
      await page.getByRole('button', { name: 'What was learnt' }).click();
      await page.getByText('1 answer stands').waitFor();
      await page.getByRole('listitem').filter({ hasText: 'Ana said: a complaint' }).waitFor();
      await page.getByRole('button', { name: 'Take back: Ana said: a complaint' }).click();
      await page.getByText('Nothing was learnt yet').waitFor();
      await room('Judging, 3 to answer').waitFor();
    },
    2 * PATIENCE_MS,
  );

  it(
    'a topic is corrected among the mentions and heads the case; the verdict stays beside it',
    async () => {
      await room('Mentions').click();
      const post = page.getByRole('article').filter({ hasText: FURIOUS });
      const verdict = await post.getByText(/^complaint \d/).innerText();
      const before = await eventually(draftInLine, { what: 'The first draft', limitMs: PATIENCE_MS });
      await post.getByRole('button', { name: 'Correct' }).click();
      await page.getByRole('menuitem', { name: 'cancellation' }).click();
      await post.getByText('Ana said: cancellation').waitFor();
      await post.getByText(verdict, { exact: true }).waitFor();
      await post.getByRole('link', { name: 'Open the case' }).click();
      await page.getByRole('heading', { name: 'Cancellation' }).waitFor();
      await page.getByText('Ana says: cancellation.').waitFor();
      const anew = async () => {
        const now = await draftInLine();
        return now === before ? null : now;
      };
      await eventually(anew, { what: 'The draft, written anew for the topic', limitMs: PATIENCE_MS });
    },
    2 * PATIENCE_MS,
  );

  it(
    'a draft that answers no complaint is sent away by key, and comes back when that is taken back',
    async () => {
      await room('To approve').click();
      await page.getByRole('region', { name: 'Draft' }).getByLabel('The reply').waitFor();
      await page.keyboard.press('x');
      await page.getByText('Nothing waits for you').waitFor();
      await room(/^Judging/).click();
      await page.getByRole('button', { name: 'What was learnt' }).click();
      await page.getByRole('button', { name: 'Take back: Ana said: not a complaint' }).click();
      await room('To approve').click();
      await page.getByRole('region', { name: 'Draft' }).getByLabel('The reply').waitFor();
    },
    2 * PATIENCE_MS,
  );

  it(
    'the line is drawn with its expected numbers in sight, and says who drew it and why',
    async () => {
      await room(/^Judging/).click();
      await page.getByRole('button', { name: 'What counts as a complaint' }).click();
      await page.getByRole('button', { name: /^Miss few.*flagged/ }).click();
      await page.getByRole('columnheader', { name: 'chosen, from 25 %' }).waitFor();
      await page.getByLabel('Why this line').fill('We miss too many');
      await page.getByRole('button', { name: 'Count from 25 % on' }).click();
      await page.getByText('Version 1: from 25 %').waitFor();
      await page.getByText(/Ana, .*: “We miss too many”/).waitFor();
    },
    2 * PATIENCE_MS,
  );
});

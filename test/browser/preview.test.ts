import { beforeAll, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeAtDesk } from './desk.ts';

const PATIENCE_MS = 60_000;

const POSTS = [
  { author: 'dana_r', text: '@NorthwindAir my suitcase is lost and nobody answers. Worst service ever.' },
  {
    author: 'theo_k',
    text: 'Northwind Air cancelled our flight. Absolutely unacceptable, I am furious.',
  },
  { author: 'mia_l', text: 'Northwind Airlines gave me a free upgrade today, lovely crew' },
].map((post) => ({ platform: 'x', lang: 'en', ...post }));

const SITTING = { name: 'Ana', path: '/keywords', posts: POSTS, patienceMs: PATIENCE_MS };

describeAtDesk('A person tries a change of a keyword set in a browser', SITTING, (desk) => {
  let page: Page;
  beforeAll(() => {
    ({ page } = desk());
  });

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

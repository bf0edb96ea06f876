import { expect, it } from '@jest/globals';
import type { Route } from 'playwright-core';
import type { DraftList } from '../../src/server/contract/index.ts';
import { ask } from '../support/house/call.ts';
import { until } from '../support/house/until.ts';
import { describeAtDesk } from './desk.ts';

const PATIENCE_MS = 60_000;
/** Longer than a change waits on both sides to be told with others. */
const TOLD_MS = 1_500;
const SITTING = { name: 'Mei', path: '/cases', patienceMs: PATIENCE_MS };

const complaintOf = (author: string) => ({
  ...{ platform: 'x', lang: 'en', author },
  text: `@NorthwindAir you lost my suitcase and nobody answers. I am furious. Yours, ${author}`,
});

describeAtDesk('A draft comes while the page is being opened', SITTING, (desk) => {
  /** Opens the queue and lets nothing through to it that `holds` holds, until a draft for `author` waits. */
  async function openWhileDrafted(
    author: string,
    address: string,
    holds: (route: Route) => Promise<() => void>,
  ) {
    const { page, house, sandbox } = desk();
    const held: (() => void)[] = [];
    await page.route(address, async (route) => void held.push(await holds(route)), { times: 1 });
    await page.goto(house.page);
    await until('the request to be held', async () => held.length > 0);
    await sandbox.post([complaintOf(author)]);
    await until('the draft', async () => {
      const { drafts } = await ask<DraftList>(`${house.page}/api/drafts?state=waiting&filter=all`);
      return JSON.stringify(drafts).includes(author);
    });
    await new Promise((resolve) => setTimeout(resolve, TOLD_MS));
    const inQueue = page.getByRole('button').filter({ hasText: complaintOf(author).text });
    expect(await inQueue.count()).toBe(0);
    for (const letGo of held) letGo();
    await inQueue.waitFor();
  }

  it(
    'after its list was made, which is still on its way',
    () =>
      openWhileDrafted('dana', '**/api/drafts?*', async (route) => {
        const response = await route.fetch();
        return () => void route.fulfill({ response });
      }),
    2 * PATIENCE_MS,
  );

  it(
    'after its list was shown, and before it hears of changes',
    () => openWhileDrafted('theo', '**/api/events', async (route) => () => void route.continue()),
    2 * PATIENCE_MS,
  );
});

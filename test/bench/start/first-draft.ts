import { chromium } from 'playwright-core';
import type { DraftList, MentionList } from '../../../src/server/contract/index.ts';
import { findChromium, QUIET_CHROMIUM } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import type { House } from '../support/house.ts';
import type { Later } from '../support/run-bench.ts';
import { ask } from '../support/talk.ts';

const LIMIT_MS = 120_000;

/** When each thing was first there, on the clock of `performance.now()`. */
export interface Firsts {
  mention: number;
  /** In the answer of the API. */
  draft: number;
  /** Truly visible in a browser; null where none is installed. */
  shown: number | null;
}

/** Opens the browser beforehand, as a person has theirs open: its own start is none of ours. */
export async function openBrowser(later: Later): Promise<(page: string) => Promise<number | null>> {
  const executablePath = findChromium();
  if (executablePath === null) return async () => null;
  const browser = await chromium.launch({ executablePath, args: QUIET_CHROMIUM });
  later(() => browser.close());
  return async (address) => {
    const page = await browser.newPage();
    await page.goto(address);
    const words = page.getByRole('region', { name: 'Draft' }).getByRole('textbox');
    await words.waitFor({ state: 'visible', timeout: LIMIT_MS });
    const at = performance.now();
    await page.close();
    return at;
  };
}

/** Waits for the first mention, the first draft, and the draft on the screen. */
export async function waitForFirsts(
  house: House,
  look: (page: string) => Promise<number | null>,
): Promise<Firsts> {
  const api = `${house.page}/api`;
  const [mention, draft, shown] = await Promise.all([
    first(
      'The first mention',
      async () => (await ask<MentionList>(`${api}/mentions?limit=1`)).mentions.length,
    ),
    first('The first draft', async () => (await ask<DraftList>(`${api}/drafts?state=waiting`)).drafts.length),
    look(house.page),
  ]);
  return { mention, draft, shown };
}

function first(what: string, count: () => Promise<number>): Promise<number> {
  const look = async () => ((await count()) > 0 ? performance.now() : null);
  return eventually(look, { what, limitMs: LIMIT_MS, everyMs: 100 });
}

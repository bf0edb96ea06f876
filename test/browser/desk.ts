import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { chromium, type Page } from 'playwright-core';
import { QUIET_CHROMIUM } from '../bench/support/browser.ts';
import { type House, startHouse } from '../bench/support/house.ts';
import { type BenchSandbox, startQuietSandbox } from '../bench/support/sandbox.ts';
import { testDatabase } from '../support/database.ts';
import { describeWithBrowser } from '../support/programs.ts';
import { runFolder } from '../support/run.ts';

const BUILT = join(import.meta.dirname, '..', '..', 'dist', 'web', 'index.html');

/** A person at the page of a running house, who has said a name. */
export interface Desk {
  page: Page;
  house: House;
  sandbox: BenchSandbox;
  /** Ids of the posts that were public before the house was started: its first look finds them. */
  posted: string[];
  /** Ends all of it; null when nothing is left running, else what is. */
  leave(): Promise<unknown>;
}

export interface Sitting {
  name: string;
  /** Where the page is opened. */
  path?: string;
  posts?: Parameters<BenchSandbox['post']>[0];
  /** Longest wait for anything on the page. */
  patienceMs: number;
}

/**
 * A suite at the page of a house of its own, which `desk` gives once the suite runs. Who sat down leaves at the end, and
 * nothing may be left running then.
 */
export function describeAtDesk(name: string, sitting: Sitting, suite: (desk: () => Desk) => void): void {
  describeWithBrowser(name, (executablePath) => {
    let desk: Desk | undefined;
    beforeAll(async () => {
      desk = await sitDown(executablePath, sitting);
    }, 3 * sitting.patienceMs);
    afterAll(async () => {
      expect(await desk?.leave()).toBeNull();
    }, sitting.patienceMs);
    suite(() => {
      if (!desk) throw new Error('Nobody sat down');
      return desk;
    });
  });
}

/** Starts a quiet sandbox, a house and a browser, and sits down at the page. */
async function sitDown(
  executablePath: string,
  { name, path = '/', posts = [], patienceMs }: Sitting,
): Promise<Desk> {
  if (!existsSync(BUILT)) throw new Error('The page is not built: npm run build');
  const database = await testDatabase();
  const sandbox = await startQuietSandbox();
  const posted = posts.length > 0 ? await sandbox.post(posts) : [];
  const house = await startHouse({
    // Its database is elsewhere; what is prepared here, such as the encoder, is there for the next one.
    DATA_DIR: runFolder(),
    DATABASE_URL: database.url,
    POLL_SECONDS: '1',
    ...sandbox.env,
  });
  const browser = await chromium.launch({ executablePath, args: QUIET_CHROMIUM });
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  await page.goto(`${house.page}${path}`);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'That is me' }).click();
  await page.getByLabel('Your name').waitFor({ state: 'hidden' });
  const leave = async (): Promise<unknown> => {
    await browser.close();
    const left = await house.stop();
    await sandbox.stop();
    await database.drop();
    return left;
  };
  return { page, house, sandbox, posted, leave };
}

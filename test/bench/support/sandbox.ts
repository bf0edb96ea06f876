import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LedgerPost } from '../../../fixtures/sandbox/orders/ledger.ts';
import { ask, tell } from './talk.ts';

const SCRIPT = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'sandbox', 'main.ts');

export interface BenchSandbox {
  url: string;
  /** What a house needs to know to use it. */
  env: Record<string, string>;
  /** Posts in the world's name; answers with their ids, in order. */
  post(posts: readonly Record<string, unknown>[]): Promise<string[]>;
  /** What is truly public, oldest first; `ours` keeps the brand's. */
  ledger(ours: boolean): Promise<LedgerPost[]>;
  stop(): Promise<void>;
}

/** Milliseconds until a post of ours shows on our own timeline; both sides must mean the same. */
const TIMELINE_DELAY_MS = '3000';

/** Starts the sandbox, a process of its own, on a free port. Nobody posts there by themselves. `env` sets it otherwise. */
export async function startQuietSandbox(env: Record<string, string> = {}): Promise<BenchSandbox> {
  const child = spawn(process.execPath, [SCRIPT], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      SANDBOX_PORT: '0',
      SANDBOX_SPEED: '0',
      SANDBOX_TIMELINE_DELAY_MS: TIMELINE_DELAY_MS,
      ...env,
    },
  });
  const url = await addressOf(child);
  return {
    url,
    env: { X_API_URL: url, REDDIT_API_URL: `${url}/reddit`, X_TIMELINE_DELAY_MS: TIMELINE_DELAY_MS },
    post: async (posts) => (await tell<{ ids: string[] }>(`${url}/posts`, posts)).ids,
    ledger: async (ours) =>
      (await ask<{ posts: LedgerPost[] }>(`${url}/ledger${ours ? '?ours=1' : ''}`)).posts,
    async stop() {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve((message as { url: string }).url));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the sandbox ended with code ${code} before it was up`)));
  });
}

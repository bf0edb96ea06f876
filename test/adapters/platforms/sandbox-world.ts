import { type RunningSandbox, startSandbox } from '../../../fixtures/sandbox/start.ts';
import type { Platform } from '../../../src/domain/mention.ts';
import type { PlatformWorld } from '../../contract/platform-account/world.ts';

export const TIMELINE_DELAY_MS = 3000;

export interface SandboxWorld extends PlatformWorld {
  /** Where the sandbox listens. */
  readonly url: string;
  /** A customer's post with all that the sandbox's own door takes. */
  order(post: Record<string, unknown>): Promise<string>;
}

/** A sandbox of its own on a free port, with a clock that only moves when a test moves it, and nobody in it. */
export async function startSandboxWorld(platform: Platform): Promise<SandboxWorld> {
  const clock = handTurnedClock();
  const options = { castFolder: null, speed: 0, timelineDelayMs: TIMELINE_DELAY_MS, limitFactor: 100, clock };
  const sandbox = await startSandbox(options);
  const call = doorOf(sandbox);
  const order = async (post: Record<string, unknown>) =>
    idIn(await call('POST', 'posts', { platform, ...post }));
  const person = (handle: string, change: object) => call('PATCH', `people/${platform}/${handle}`, change);
  return {
    url: sandbox.url,
    search: { kind: 'search', query: 'northwind' },
    order,
    post: (author, text, inReplyTo) => order({ author, text, ...(inReplyTo ? { inReplyTo } : {}) }),
    async postMany(texts) {
      const posts = texts.map((text) => ({ platform, author: 'roadie_17', text }));
      const { ids } = await call('POST', 'posts', posts);
      return Array.isArray(ids) ? ids.map(String) : [];
    },
    callUs: (author, text) => (platform === 'x' ? tag(order, author, text) : comment(order, author, text)),
    replyByHand: async (inReplyTo, text) =>
      idIn(await call('POST', 'native-replies', { platform, inReplyTo, text })),
    remove: async (id) => void (await call('DELETE', `posts/${id}`)),
    lock: async (id) => void (await call('POST', `posts/${id}/lock`)),
    closeMessages: async (handle) => void (await person(handle, { receivesDm: false })),
    block: async (handle) => void (await person(handle, { blocksUs: true })),
    messageUs: async (from, text) => idIn(await call('POST', 'messages', { platform, from, text })),
    passTime: clock.turn,
    strike: async (what, fault) =>
      void (await call('POST', 'faults', { endpoint: ENDPOINTS[platform][what], fault })),
    ourPosts: async () =>
      sandbox.world.posts.on(platform).filter(({ byApi, native }) => byApi || native).length,
    stop: sandbox.stop,
  };
}

const ENDPOINTS = {
  x: { search: 'x.search', reply: 'x.post', message: 'x.dm', 'own-posts': 'x.timeline' },
  reddit: {
    search: 'reddit.search',
    reply: 'reddit.comment',
    message: 'reddit.compose',
    'own-posts': 'reddit.timeline',
  },
} as const;

type Order = SandboxWorld['order'];

function tag(order: Order, author: string, text: string): Promise<string> {
  return order({ author, text: `@NorthwindAir ${text}` });
}

/** Reddit tells us of comments only, so there must be something to comment on. */
async function comment(order: Order, author: string, text: string): Promise<string> {
  const inReplyTo = await order({ author: 'flightnews', title: 'Bags', text: 'Tell us about bags.' });
  return order({ author, text: `u/NorthwindAir ${text}`, inReplyTo });
}

function doorOf(sandbox: RunningSandbox) {
  return async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await fetch(`${sandbox.url}/${path}`, { method, ...(body === undefined ? {} : json) });
    if (!answer.ok) throw new Error(`${method} /${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
}

function idIn(answer: Record<string, unknown>): string {
  if (typeof answer.id !== 'string') throw new Error('the sandbox named no id');
  return answer.id;
}

function handTurnedClock() {
  let now = Date.now();
  return {
    now: () => now,
    after: () => () => {},
    turn: (ms: number) => {
      now += ms;
    },
  };
}

import { describe, expect, it } from '@jest/globals';
import { connectReddit } from '../../../src/adapters/platforms/reddit/index.ts';
import { connectX } from '../../../src/adapters/platforms/x/index.ts';
import { buildMatcher } from '../../../src/domain/watch/matcher.ts';
import type { Place } from '../../../src/domain/watch/place.ts';
import type { PlatformAccount } from '../../../src/ports/platform.ts';
import { readAll } from '../../contract/platform-account/answers.ts';
import { describePlatformAccount } from '../../contract/platform-account.ts';
import { setOf } from '../../domain/watch/posts.ts';
import { error, value } from './results.ts';
import { type SandboxWorld, startSandboxWorld, TIMELINE_DELAY_MS } from './sandbox-world.ts';

const WAITS = { timelineDelayMs: TIMELINE_DELAY_MS, timeoutMs: 5000 };

describePlatformAccount('X', accountOfX, () => startSandboxWorld('x'), {
  locks: 'X has no locked threads',
});
describePlatformAccount('Reddit', accountOfReddit, () => startSandboxWorld('reddit'), {
  'a filter against copies': 'Reddit takes the same text twice',
});

async function accountOfX({ url }: SandboxWorld): Promise<PlatformAccount> {
  const credentials = {
    apiKey: 'sandbox-key',
    apiSecret: 'sandbox-secret',
    accessToken: 'sandbox-token',
    accessSecret: 'sandbox-token-secret',
  };
  return value(await connectX({ apiUrl: url, webUrl: url, credentials, access: 'self-serve', ...WAITS }));
}

async function accountOfReddit({ url }: SandboxWorld): Promise<PlatformAccount> {
  const credentials = {
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-client-secret',
    username: 'NorthwindAir',
    password: 'sandbox-password',
  };
  const userAgent = 'node:twice:1 (by /u/NorthwindAir)';
  return value(
    await connectReddit({ apiUrl: `${url}/reddit`, webUrl: url, credentials, userAgent, ...WAITS }),
  );
}

describe('what only X has', () => {
  it('refuses an answer to a post that did not call us, and takes one to a quote of ours', async () => {
    const world = await startSandboxWorld('x');
    try {
      const account = await accountOfX(world);
      const untagged = await world.post('dev_okafor', 'northwind left me at the gate');
      const refused = error(await account.replier.reply({ externalId: untagged }, 'We are sorry.'));
      expect(refused).toMatchObject({ kind: 'terminal', code: 'not-summoned' });
      const ours = await world.order({ author: 'NorthwindAir', text: 'We are here for all of our guests.' });
      const quote = await world.order({ author: 'lena_holt', text: 'northwind says so', quotes: ours });
      const { items } = value(await account.source.fetch(world.search, {}));
      expect(items.find(({ externalId }) => externalId === quote)?.summons).toBe(true);
      expect(value(await account.replier.reply({ externalId: quote }, 'We mean it.')).externalId).not.toBe(
        '',
      );
    } finally {
      await world.stop();
    }
  });

  it('tells where a post was written, so that the matcher can ask for a place', async () => {
    const world = await startSandboxWorld('x');
    try {
      const account = await accountOfX(world);
      const lisbon = {
        id: '0a1b2c3d4e5f6071',
        fullName: 'Lisbon, Portugal',
        bbox: [-9.2, 38.7, -9.1, 38.8],
      };
      const there = await world.order({ author: 'lena_holt', text: 'northwind, again', place: lisbon });
      const nowhere = await world.post('dev_okafor', 'northwind left me at the gate');
      const { items } = value(await account.source.fetch(world.search, {}));
      const byId = new Map(items.map((post) => [post.externalId, post]));
      expect(byId.get(there)?.location).toEqual({
        latitude: expect.closeTo(38.75, 6),
        longitude: expect.closeTo(-9.15, 6),
      });
      expect(byId.get(nowhere)?.location).toBeNull();
      const found = (place: Place) => {
        const matcher = buildMatcher([setOf({ words: ['northwind'], places: [place] })]);
        return [there, nowhere].filter((id) => {
          const post = byId.get(id);
          return post && matcher.match({ ...post, author: post.author.handle }).length > 0;
        });
      };
      expect(found({ latitude: 38.72, longitude: -9.14, km: 20 })).toEqual([there, nowhere]);
      // Porto: who does not say where is not left out.
      expect(found({ latitude: 41.16, longitude: -8.63, km: 20 })).toEqual([nowhere]);
    } finally {
      await world.stop();
    }
  });

  it('marks a bare repost', async () => {
    const world = await startSandboxWorld('x');
    try {
      const account = await accountOfX(world);
      const original = await world.post('dev_okafor', '@NorthwindAir northwind left me at the gate');
      await world.order({ author: 'lena_holt', text: '', repostOf: original });
      const { items } = value(await account.source.fetch({ kind: 'mentions' }, {}));
      expect(items.filter(({ isRepost }) => !isRepost).map(({ externalId }) => externalId)).toEqual([
        original,
      ]);
    } finally {
      await world.stop();
    }
  });
});

describe('what only Reddit has', () => {
  it('lists the comments of a community, which its search does not find', async () => {
    const world = await startSandboxWorld('reddit');
    try {
      const account = await accountOfReddit(world);
      const root = await world.order({
        author: 'flightnews',
        title: 'Bags',
        text: 'Tell us.',
        community: 'travel',
      });
      const id = await world.post('dev_okafor', 'northwind lost mine', root);
      const { items } = value(await account.source.fetch({ kind: 'comments', community: 'travel' }, {}));
      expect(items).toEqual([
        expect.objectContaining({ externalId: id, threadId: root, inReplyTo: root, community: 'travel' }),
      ]);
      expect(value(await account.source.fetch(world.search, {})).items).toEqual([]);
    } finally {
      await world.stop();
    }
  });

  it('lists the posts of a community, a misspelt name too, and none of its comments', async () => {
    const world = await startSandboxWorld('reddit');
    try {
      const account = await accountOfReddit(world);
      const misspelt = { author: 'lena_holt', title: 'Bags', text: 'nordwind air lost mine' };
      const id = await world.order({ ...misspelt, community: 'travel' });
      await world.order({ ...misspelt, community: 'cooking' });
      await world.post('dev_okafor', 'mine too', id);
      const { items, cursor } = await readAll(account.source, { kind: 'posts', community: 'travel' }, {});
      expect(items.map(({ externalId }) => externalId)).toEqual([id]);
      expect(value(await account.source.fetch(world.search, {})).items).toEqual([]);
      const later = await world.order({ ...misspelt, community: 'travel' });
      const next = await readAll(account.source, { kind: 'posts', community: 'travel' }, cursor);
      expect(next.items.map(({ externalId }) => externalId)).toEqual([later]);
    } finally {
      await world.stop();
    }
  });
});

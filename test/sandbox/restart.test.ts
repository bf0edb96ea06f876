import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { startSandbox } from '../../fixtures/sandbox/start.ts';
import { castFolder, emptyFolder, xLine } from './support/cast-folder.ts';
import { SandboxReddit, xClient } from './support/clients.ts';
import { HandClock } from './support/hand-clock.ts';
import { openSandbox } from './support/opened.ts';
import { scripted } from './support/scripted.ts';

const US = '1180000000000000001';

describe('a restart', () => {
  it('goes on where the last run ended', async () => {
    const dataFolder = emptyFolder();
    const clock = new HandClock();
    const before = await openSandbox({ dataFolder, clock });
    const answer = [{ on: 'reply-1', do: 'post', text: 'Still gone!', afterSeconds: 60 }];
    const post = await before.post({ text: '@NorthwindAir my bag', ...scripted(answer) });
    const gone = await before.post({ text: 'oops' });
    await before.order('DELETE', `/posts/${gone}`);
    await before.order('POST', '/messages', { platform: 'x', from: 'ada', text: 'Hi' });
    const reply = await xClient(before.port).reply('We are sorry.', post);
    const reddit = new SandboxReddit(before.url);
    await reddit.getSentMessages();
    const ledger = (await before.order('GET', '/ledger')).body as { posts: unknown; messages: unknown };
    await before.stop();

    const after = await openSandbox({ dataFolder, clock, port: before.port });
    const { posts, messages } = (await after.order('GET', '/ledger')).body as typeof ledger;
    expect({ posts, messages }).toEqual({ posts: ledger.posts, messages: ledger.messages });
    await reddit.getSentMessages();
    clock.turn(60_000);
    expect(after.world.posts.on('x').map((other) => other.text)).toContain('Still gone!');
    const next = await after.post({ text: 'new' });
    expect(BigInt(next)).toBeGreaterThan(BigInt(reply.data.id));
    const timeline = await xClient(after.port).userTimeline(US);
    expect(timeline.tweets.map((tweet) => tweet.id)).toEqual([reply.data.id]);
  });

  it('plays no step twice and lets no scripted post arrive twice', async () => {
    const dataFolder = emptyFolder();
    const clock = new HandClock();
    const script = [{ on: 'nothing', do: 'dm', text: 'Hello?', afterSeconds: 1 }];
    const folder = castFolder(
      Array.from({ length: 70 }, (_none, number) => xLine(`p${number}`, scripted(script))),
    );
    for (let run = 0; run < 3; run++) {
      const sandbox = await openSandbox({ dataFolder, clock, castFolder: folder, speed: 1, seed: run });
      clock.turn(run === 2 ? 600_000 : 10_000);
      if (run === 2) {
        expect(sandbox.world.posts.on('x')).toHaveLength(70);
        expect(sandbox.world.messages.on('x')).toHaveLength(70);
      }
      await sandbox.stop();
    }
  });

  it('survives a line that a crash cut off, and names one that is damaged', async () => {
    const dataFolder = emptyFolder();
    const first = await openSandbox({ dataFolder });
    await first.post({ text: 'one' });
    await first.stop();
    const file = join(dataFolder, 'journal.jsonl');
    appendFileSync(file, '{"happened":"post","po');
    const second = await openSandbox({ dataFolder });
    await second.post({ text: 'two' });
    await second.stop();
    const third = await openSandbox({ dataFolder });
    expect(third.world.posts.on('x').map((post) => post.text)).toEqual(['one', 'two']);
    await third.stop();
    writeFileSync(file, `${readFileSync(file, 'utf8')}nonsense\n`);
    await expect(startSandbox({ speed: 0, dataFolder, clock: new HandClock() })).rejects.toThrow(
      /journal\.jsonl:4:/,
    );
  });
});

import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readCast } from '../../fixtures/sandbox/customers/cast.ts';
import { startSandbox } from '../../fixtures/sandbox/start.ts';
import { castFolder, emptyFolder, writeLines, xLine } from './support/cast-folder.ts';
import { HandClock } from './support/hand-clock.ts';
import { openSandbox } from './support/opened.ts';
import { scripted } from './support/scripted.ts';

const MANY = Array.from({ length: 80 }, (_none, number) =>
  xLine(`p${number}`, number === 0 ? { inReplyTo: 'p79' } : {}),
);

describe('scripted posts', () => {
  it('are there from the start, sixty of them, and then come in one by one', async () => {
    const lines: string[] = [];
    const sandbox = await openSandbox({
      speed: 1,
      castFolder: castFolder(MANY),
      log: (line) => lines.push(line),
    });
    const posts = sandbox.world.posts.on('x');
    expect(posts).toHaveLength(60);
    const ages = posts.map((post) => sandbox.clock.now() - post.at);
    expect(Math.max(...ages)).toBeGreaterThan(1200_000);
    expect(Math.min(...ages)).toBeLessThan(600_000);
    expect(ages).toEqual([...ages].sort((a, b) => b - a));
    const ids = posts.map((post) => BigInt(post.id));
    expect(ids.every((id, place) => place === 0 || id > (ids[place - 1] ?? 0n))).toBe(true);
    sandbox.clock.turn(30_000);
    expect(posts.length).toBeGreaterThan(60);
    sandbox.clock.turn(20 * 24_000);
    expect(posts).toHaveLength(80);
    expect(lines).toEqual(['all scripted posts have arrived; scripts go on']);
    const answer = posts.find((post) => post.fixtureId === 'p0');
    expect(answer?.inReplyTo).toBe(posts.find((post) => post.fixtureId === 'p79')?.id);
  });

  it('come in the same order for the same seed, and stop at speed 0', async () => {
    const folder = castFolder(MANY);
    const order = async (seed: number) => {
      const sandbox = await openSandbox({ speed: 1, seed, castFolder: folder });
      sandbox.clock.turn(60_000);
      return sandbox.world.posts.on('x').map((post) => post.fixtureId);
    };
    expect(await order(1)).toEqual(await order(1));
    expect(await order(1)).not.toEqual(await order(2));
    const sandbox = await openSandbox({ speed: 1, castFolder: folder });
    await sandbox.order('POST', '/settings', { speed: 0 });
    sandbox.clock.turn(600_000);
    expect(sandbox.world.posts.on('x')).toHaveLength(60);
  });

  it.each([
    [[xLine('a'), xLine('a')], /posts\.jsonl:2: id: a is used twice/],
    [[xLine('a', { author: 'nobody' })], /posts\.jsonl:1: author: nobody is called nobody on x/],
    [[xLine('a'), xLine('b', { inReplyTo: 'c' })], /posts\.jsonl:2: inReplyTo: there is no post c/],
    [
      [xLine('a', { quotes: 'b' }), xLine('b', { quotes: 'a' })],
      /posts\.jsonl:1: quotes: b leads back to itself/,
    ],
    [[xLine('a', { kind: 'rant' })], /posts\.jsonl:1: kind/],
    [[xLine('a', { mood: 'bad' })], /posts\.jsonl:1: the line: .*mood/],
    [
      [{ ...xLine('a'), platform: 'reddit', author: 'bob_r' }],
      /posts\.jsonl:1: title: a Reddit line needs a title/,
    ],
    [
      [xLine('a', scripted([{ on: 'reply-1', do: 'post', afterSeconds: 5 }]))],
      /posts\.jsonl:1: then\.0\.text: a step that writes/,
    ],
  ])('are checked, and an error names its line (%#)', (posts, sentence) => {
    expect(() => readCast(castFolder(posts))).toThrow(sentence);
  });

  it('of the product itself fit', () => {
    const cast = readCast(join(import.meta.dirname, '..', '..', 'fixtures', 'posts'));
    expect(cast.posts.length).toBeGreaterThanOrEqual(300);
    expect(cast.people.length).toBeGreaterThanOrEqual(80);
  });
});

describe('a replayed file', () => {
  it('comes in at its rate, in the order of its times, each line once', async () => {
    const file = writeLines(join(emptyFolder(), 'posts.jsonl'), [
      { text: 'third', at: '2015-02-24T12:00:00Z', label: 'negative' },
      { text: 'first', time: '2015-02-20T12:00:00Z', author: 'eve' },
      { text: '第二', at: Date.parse('2015-02-22T12:00:00Z'), platform: 'reddit' },
      ...Array.from({ length: 97 }, (_none, number) => ({
        text: `later ${number}`,
        at: '2015-03-01T12:00:00Z',
      })),
    ]);
    const lines: string[] = [];
    const sandbox = await openSandbox({ replayFile: file, replayRate: 50, log: (line) => lines.push(line) });
    sandbox.clock.turn(1_000);
    const count = () => sandbox.world.posts.on('x').length + sandbox.world.posts.on('reddit').length;
    expect(count()).toBe(51);
    sandbox.clock.turn(1_000);
    expect(count()).toBe(100);
    expect(
      sandbox.world.posts
        .on('x')
        .slice(0, 3)
        .map((post) => post.text),
    ).toEqual(['first', 'third', 'later 0']);
    expect(sandbox.world.posts.on('reddit')[0]).toMatchObject({ text: '第二', title: '第二', lang: 'zh' });
    expect(lines).toEqual(['all 100 posts of the file are replayed']);
  });

  it('names the line that cannot be read', async () => {
    const file = writeLines(join(emptyFolder(), 'posts.jsonl'), [{ text: 'good' }, { words: 'bad' }]);
    await expect(startSandbox({ speed: 0, replayFile: file, clock: new HandClock() })).rejects.toThrow(
      /posts\.jsonl:2: text/,
    );
  });
});

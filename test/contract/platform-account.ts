import { afterEach, beforeEach, describe } from '@jest/globals';
import type { PlatformAccount } from '../../src/ports/platform.ts';
import { messages } from './platform-account/messages.ts';
import { ownPosts } from './platform-account/own-posts.ts';
import { reading } from './platform-account/reading.ts';
import { replying } from './platform-account/replying.ts';
import type { Lacks, Stage } from './platform-account/stage.ts';
import type { PlatformWorld } from './platform-account/world.ts';

/** Everything that must be true of an account of any platform, played against a server that speaks for it. */
export function describePlatformAccount<W extends PlatformWorld>(
  name: string,
  makeAccount: (world: W) => Promise<PlatformAccount>,
  startWorld: () => Promise<W>,
  lacks: Lacks = {},
): void {
  describe(`an account of ${name}`, () => {
    let world: W;
    let account: PlatformAccount;
    beforeEach(async () => {
      world = await startWorld();
      account = await makeAccount(world);
    });
    afterEach(() => world.stop());
    const stage: Stage = {
      world: () => world,
      account: () => account,
      again: () => makeAccount(world),
      lacks,
    };
    describe('reading', () => reading(stage));
    describe('replying', () => replying(stage));
    describe('our own posts', () => ownPosts(stage));
    describe('private messages', () => messages(stage));
  });
}

import { type House, type HouseOptions, openHouse } from '../support/house.ts';
import { judgeBooks } from './judge/books.ts';
import { judgeMentions } from './judge/mentions.ts';
import { judgePromises } from './judge/promises.ts';
import { judgePublic } from './judge/public.ts';
import { play } from './play.ts';
import type { Story } from './story.ts';

/** A story waits for conditions, each with its own deadline; this is only the end of all patience. */
export const PATIENCE_MS = 300_000;

/** Plays a story in a house of its own, and judges what came of it. Throws what did not hold. */
export async function tell(story: Story, options: HouseOptions): Promise<void> {
  const house = await openHouse({ platforms: story.platforms, ...options });
  try {
    const stage = { house, posts: new Map<string, string>() };
    await play(stage, story);
    await house.settle();
    await judgePublic(stage, story.then);
    await judgeBooks(stage, story.then);
    const mentions = story.then['mentions-found'];
    if (mentions !== undefined) await judgeMentions(stage, mentions);
    await judgePromises(stage, story.then);
  } catch (error) {
    throw withWarnings(error as Error, house);
  } finally {
    await house.close();
  }
}

/** What the product warned of, told beside what went wrong. */
function withWarnings(error: Error, { warnings }: House): Error {
  const told = warnings.map(({ time: _, name: __, level: ___, ...warning }) => JSON.stringify(warning));
  if (told.length > 0) error.message += `\nThe product warned:\n${told.slice(-10).join('\n')}`;
  return error;
}

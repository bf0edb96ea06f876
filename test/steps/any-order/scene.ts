import { FURIOUS, post } from '../../support/house/desk.ts';
import { type House, openHouse } from '../../support/house.ts';
import type { Scene } from './acts.ts';

/** A house on foot for many runs, which share its hours: its brakes never hold, for they have tests of their own. */
export async function openFreely(): Promise<House> {
  const house = await openHouse({ platforms: ['x'], onFoot: true });
  const { deps } = house.running;
  const free = { sendsPerHour: 100_000, perPersonPerDay: 1_000, nearDuplicateFrom: 1 };
  deps.rulebook = { ...deps.rulebook, brakes: { ...deps.rulebook.brakes, ...free } };
  return house;
}

/** These people have a complaint each, nobody else's business. */
export async function sceneOf(house: House, people: readonly string[]): Promise<Scene> {
  for (const author of people) await post(house, { author, text: `${FURIOUS} I am ${author}.` });
  await house.walk();
  return { house, people };
}

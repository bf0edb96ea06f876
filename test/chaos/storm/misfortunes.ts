import { tell } from '../../bench/support/talk.ts';
import type { StormHouse } from '../house/house.ts';
import type { Random } from '../plan/chance.ts';
import type { Misfortune } from '../plan/plan.ts';
import type { Written } from './customers.ts';

/** One that befalls a thread around the moment its reply is approved. */
export interface Blow {
  before(): Promise<void>;
  after(): Promise<void>;
}

/** Deals each planned misfortune once, right before or right after the approval, as chance has it. */
export class Misfortunes {
  readonly struck = new Map<Misfortune, number>();
  readonly #house: StormHouse;
  readonly #random: Random;
  readonly #done = new Set<string>();

  constructor(house: StormHouse, random: Random) {
    this.#house = house;
    this.#random = random;
  }

  draw(written: Written | null): Blow | null {
    const kind = written?.plan.misfortune;
    if (!written || !kind || this.#done.has(written.id)) return null;
    this.#done.add(written.id);
    const early = this.#random() < 0.5;
    const strike = async () => {
      await this.#strike(kind, written);
      this.struck.set(kind, (this.struck.get(kind) ?? 0) + 1);
    };
    const nothing = async () => {};
    return { before: early ? strike : nothing, after: early ? nothing : strike };
  }

  async #strike(kind: Misfortune, { id, plan }: Written): Promise<void> {
    const { url } = this.#house.sandbox;
    const answer = (text: string) =>
      this.#house.sandbox.post([{ platform: plan.platform, author: plan.author, text, inReplyTo: id }]);
    if (kind === 'deleted') await remove(`${url}/posts/${id}`);
    if (kind === 'locked') await tell(`${url}/posts/${id}/lock`, {});
    if (kind === 'wrote-again')
      await answer('Northwind Air, one more thing: my other bag is lost too, terrible');
    if (kind === 'said-stop') await answer('@NorthwindAir leave me alone');
  }
}

async function remove(url: string): Promise<void> {
  const answer = await fetch(url, { method: 'DELETE' });
  if (!answer.ok) throw new Error(`not deleted: ${answer.status}`);
}

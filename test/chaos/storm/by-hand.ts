import type { AttentionRow } from '../../../src/server/contract/index.ts';
import type { Random } from '../plan/chance.ts';
import { type Desk, refusalCode } from './desk.ts';

const GIVEN_UP = 0.15;

/** What people do with the replies that need them: post by hand what waits for it, give up some, try again what failed. */
export class ByHand {
  posted = 0;
  givenUp = 0;
  triedAgain = 0;
  readonly #desk: Desk;
  readonly #random: Random;
  readonly #dealtWith = new Set<string>();

  constructor(desk: Desk, random: Random) {
    this.#desk = desk;
    this.#random = random;
  }

  /** Goes once through all that needs a person. In the end nothing new is begun. */
  async round(last: boolean): Promise<void> {
    const { rows } = await this.#desk.ask<{ rows: AttentionRow[] }>('/attention');
    for (const { reply } of rows) {
      if (reply.state === 'by-hand') await this.#post(reply);
      if (reply.state === 'failed' && !last) await this.#tryAgain(reply.id);
    }
  }

  async #post({ id, composeUrl }: AttentionRow['reply']): Promise<void> {
    if (this.#dealtWith.has(id) || composeUrl === null) return;
    this.#dealtWith.add(id);
    if (this.#random() < GIVEN_UP || !(await sendForm(composeUrl))) {
      await this.#giveUp(id);
      return;
    }
    this.posted += 1;
  }

  async #giveUp(id: string): Promise<void> {
    try {
      await this.#desk.tell(`/replies/${id}/cancel`, { reason: 'Not worth it any more' });
      this.givenUp += 1;
    } catch (error) {
      // A server that is gone is asked again in the next round; a refusal means that the reply has moved on.
      if (refusalCode(error) === null) this.#dealtWith.delete(id);
    }
  }

  async #tryAgain(id: string): Promise<void> {
    if (this.#dealtWith.has(id) || this.#random() < 0.5) return;
    this.#dealtWith.add(id);
    await this.#desk.tell(`/replies/${id}/try-again`, {});
    this.triedAgain += 1;
  }
}

/** Opens the platform's composer with the text filled in, and sends its form. False when the platform would not. */
async function sendForm(composeUrl: string): Promise<boolean> {
  const url = new URL(composeUrl);
  const sent = await fetch(`${url.origin}${url.pathname}`, { method: 'POST', body: url.searchParams });
  return sent.status === 201;
}

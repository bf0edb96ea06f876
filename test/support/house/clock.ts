import type { Clock } from '../../../fixtures/sandbox/world/clock.ts';

/** The machine's clock, set forward when a test wants time to have passed. House and sandbox read the same one. */
export class ForwardClock implements Clock {
  #ahead = 0;

  now(): number {
    return Date.now() + this.#ahead;
  }

  after(ms: number, act: () => void): () => void {
    const timer = setTimeout(act, ms);
    timer.unref();
    return () => clearTimeout(timer);
  }

  forward(ms: number): void {
    this.#ahead += ms;
  }
}

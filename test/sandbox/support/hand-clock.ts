import type { Clock } from '../../../fixtures/sandbox/world/clock.ts';

/** A clock that moves only when a test turns it, and rings what falls due on the way, in order. */
export class HandClock implements Clock {
  #now = Date.parse('2026-11-22T12:00:00Z');
  #due: { at: number; act: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, act: () => void): () => void {
    const entry = { at: this.#now + ms, act };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  }

  turn(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const next = this.#due.filter((entry) => entry.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#due = this.#due.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.act();
    }
    this.#now = until;
  }
}

import type { Brand } from './brand.ts';

/** Every name that people call a brand by, each once: what was written for it, and its accounts. */
export function namesOf({ name, alsoCalled = [], accounts }: Brand): string[] {
  return [...new Set([name, ...alsoCalled, ...Object.values(accounts)])];
}

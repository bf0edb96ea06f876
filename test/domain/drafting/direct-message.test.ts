import { describe, expect, it } from '@jest/globals';
import { directMessage, type MessageBrief } from '../../../src/domain/drafting/direct-message.ts';
import { DRAFT_LANGUAGES } from '../../../src/domain/drafting/language.ts';
import type { MessageKind } from '../../../src/domain/drafting/phrase-book.ts';
import { book } from './brief-maker.ts';

const message: MessageBrief = {
  language: 'en',
  topic: 'billing and refund',
  text: 'charged twice for my ticket',
  reasons: [],
  personName: 'Dana R.',
  brandName: 'Northwind Air',
  signedBy: 'Mei',
  opened: 'by-them',
};

function written(kind: MessageKind, changes: Partial<MessageBrief>, seed = 1): string {
  const result = directMessage(kind, { ...message, ...changes }, book, seed);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.text;
}

describe('a private message', () => {
  it.each(DRAFT_LANGUAGES)('is whole in %s, whoever wrote first and whoever signs', (language) => {
    for (const kind of ['greeting', 'follow-up'] as const) {
      for (const opened of ['by-them', 'by-us'] as const) {
        for (let seed = 0; seed < 12; seed++) {
          const text = written(
            kind,
            { language, opened, text: 'hm', signedBy: seed % 2 ? 'Mei' : null },
            seed,
          );
          expect(text).not.toMatch(/[{}[\]]|undefined|null|\s{2,}/u);
        }
      }
    }
  });

  it.each([
    ['en', /stop/u],
    ['zh-Hant', /停止/u],
    ['zh-Hans', /停止/u],
    ['ru', /стоп/u],
  ] as const)('names the way out where we wrote first (%s)', (language, wayOut) => {
    for (let seed = 0; seed < 12; seed++)
      expect(written('greeting', { language, opened: 'by-us' }, seed)).toMatch(wayOut);
  });

  it('is the same for the same seed and names what happened more often than not', () => {
    expect(written('greeting', {}, 5)).toBe(written('greeting', {}, 5));
    const texts = Array.from({ length: 40 }, (_, seed) => written('follow-up', {}, seed));
    expect(texts.filter((text) => /charged twice|your ticket/u.test(text)).length).toBeGreaterThan(20);
    expect(texts.every((text) => text.includes('Dana'))).toBe(true);
  });
});

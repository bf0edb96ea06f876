import { describe, expect, it } from '@jest/globals';
import type { SaidView, VerdictView } from '../../src/server/contract/index.ts';
import { LabelInput } from '../../src/server/contract/index.ts';
import { classifierWords } from '../../src/web/labelling/classifier-words.ts';
import { onlyQuotedWords } from '../../src/web/labelling/only-quoted-words.ts';
import { answerSays, saidLine, severityOf, TOPICS } from '../../src/web/labelling/said-words.ts';

describe('classifierWords', () => {
  it.each([
    ['trained-3', 'Read by the trained experts.'],
    ['trained-3 after 1 label', 'Read by the trained experts, after 1 answer of your team.'],
    [
      'trained-2026.11 with encoder after 1200 labels',
      'Read by the trained experts and the sentence encoder, after 1,200 answers of your team.',
    ],
    ['none: it could not read this text', 'Nobody has read it: it could not read this text.'],
    ['another 7', 'Read by another 7.'],
  ])('%s', (name, says) => {
    expect(classifierWords(name)).toBe(says);
  });
});

describe('onlyQuotedWords', () => {
  const reason = (words: string, quoted?: true) => ({ words, start: 0, end: 4, weight: 0, quoted });

  it('names what stands only in words of somebody else', () => {
    expect(onlyQuotedWords({ reasons: [reason('late')] })).toBeNull();
    expect(onlyQuotedWords({ reasons: [reason('late'), reason('Northwind', true)] })).toBe(
      '“Northwind” stands only in words quoted from somebody else: less surely about us.',
    );
    expect(onlyQuotedWords({ reasons: [reason('Northwind', true), reason('NWA', true)] })).toMatch(
      /^“Northwind”, “NWA” stand only/,
    );
  });
});

const by = { id: '1', by: 'Ana', at: '2026-11-22T10:00:00.000Z' };
const verdict: VerdictView = {
  complaint: 0.5,
  sentiment: { negative: 1, neutral: 0, positive: 0 },
  severity: 'mild',
  topic: 'other',
  churn: 'none',
  language: 'en',
  unsure: true,
  reasons: [],
  classifier: 'trained-3',
};

describe('what a person said', () => {
  it('is told with who said it', () => {
    const said: SaidView[] = [
      { question: 'complaint', answer: false, ...by },
      { question: 'topic', answer: 'billing and refund', ...by },
      { question: 'severity', answer: 'strong', ...by },
    ];
    expect(said.map(saidLine)).toEqual([
      'Ana said: not a complaint',
      'Ana said: billing and refund',
      'Ana said: strong',
    ]);
    expect(answerSays({ question: 'complaint', answer: true })).toBe('a complaint');
  });

  it('names every topic the server takes', () => {
    for (const answer of TOPICS)
      expect(LabelInput.safeParse({ question: 'topic', answer }).success).toBe(true);
    const topic = LabelInput.options[1].shape.answer;
    expect([...TOPICS].sort()).toEqual([...topic.options].sort());
  });

  it('of severity stands over the classifier’s', () => {
    expect(severityOf({ said: [], verdict: null })).toBeNull();
    expect(severityOf({ said: [], verdict })).toBe('mild');
    expect(severityOf({ said: [{ question: 'severity', answer: 'none', ...by }], verdict })).toBe('none');
  });
});

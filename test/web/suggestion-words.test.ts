import { describe, expect, it } from '@jest/globals';
import type { SuggestionView } from '../../src/server/contract/index.ts';
import { wordsOf } from '../../src/web/pages/keywords/suggestions/suggestion-words.ts';

const NONE = { aboutUs: 0, noise: 0, unknown: 0 };

function said(change: Partial<SuggestionView>): string {
  const suggestion: SuggestionView = {
    kind: 'spelling',
    change: { do: 'add', list: 'words', term: 'mundaycoffee' },
    gained: NONE,
    lost: NONE,
    like: null,
    alone: null,
    examples: [],
    ...change,
  };
  const { before, term, after, way, like, act } = wordsOf(suggestion, 30);
  return [`${before} “${term}” ${after}`.trim(), way, like, act].filter(Boolean).join(' | ');
}

describe('wordsOf', () => {
  it('says what a spelling would bring, and what is not known', () => {
    const like = { name: 'mondaycoffee', how: 'slip' } as const;
    expect(said({ gained: { aboutUs: 9, noise: 0, unknown: 0 }, like })).toBe(
      'add “mundaycoffee” +9 about us, 0 noise | a slip of “mondaycoffee” | Add',
    );
    expect(said({ gained: { aboutUs: 0, noise: 0, unknown: 1_200 } })).toBe(
      'add “mundaycoffee” +1,200 not judged yet | Add',
    );
  });

  it('says what an exclusion takes, and what is lost with it', () => {
    const change = { do: 'add', list: 'exclude', term: 'monday night' } as const;
    expect(said({ kind: 'exclusion', change, lost: { aboutUs: 1, noise: 212, unknown: 3 } })).toBe(
      'leave out “monday night” −212 noise, 1 about us lost, 3 not judged yet | Leave out',
    );
  });

  it('says what a noisy word does alone, and the way out', () => {
    const alone = { noise: 0.71, aboutUs: 0.004 };
    const lost = { aboutUs: 2, noise: 300, unknown: 0 };
    const change = { do: 'take-out', list: 'words', term: 'monday' } as const;
    expect(said({ kind: 'noisy-term', change, alone, lost })).toBe(
      '“monday” alone finds 71 % of the noise and under 1 % of what is about us | −300 noise, 2 about us lost | Take out',
    );
    const company = { do: 'ask-for-company', term: 'monday', near: ['roast', 'latte'], within: 8 } as const;
    expect(
      said({ kind: 'noisy-term', change: { ...company, near: [...company.near] }, alone, lost }),
    ).toContain('count it only near “roast”, “latte”: −300 noise, 2 about us lost | Do that');
  });

  it('says what found nothing, and in how long', () => {
    const change = { do: 'take-out', list: 'words', term: 'mundai' } as const;
    expect(said({ kind: 'idle-term', change })).toBe('“mundai” found nothing in 30 days | Take out');
  });
});

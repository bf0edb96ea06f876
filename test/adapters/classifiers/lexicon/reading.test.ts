import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { loadLexicons } from '../../../../src/adapters/classifiers/lexicon/index.ts';
import { readByLexicon } from '../../../../src/adapters/classifiers/lexicon/reading.ts';
import { unitsOf } from '../../../../src/adapters/classifiers/lexicon/units.ts';

const lexicons = loadLexicons(fileURLToPath(new URL('../../../../rules/lexicons', import.meta.url)));

const read = (text: string, language: string) =>
  readByLexicon(text, unitsOf(text), language, undefined, lexicons);

/** What the lexicon's words add to the odds of a complaint; below zero they speak against one. */
const heard = (text: string, language = 'en') => read(text, language).odds - lexicons.model.bias;

describe('a word turned round', () => {
  it('speaks against a complaint when the trouble is denied', () => {
    const at = (text: string, language: string) =>
      read(text, language).weighed.find(({ kind }) => kind === 'praise')?.weight;
    expect(at('no complaints from me', 'en')).toBeLessThan(0);
    expect(at('it was not bad', 'en')).toBeLessThan(0);
    expect(at('沒有延誤', 'zh-Hant')).toBeLessThan(0);
    expect(at('без проблем', 'ru')).toBeLessThan(0);
  });

  it('speaks for one when the praise is denied', () => {
    expect(heard('they were not helpful')).toBeGreaterThan(0);
    expect(heard('一點都不滿意', 'zh-Hant')).toBeGreaterThan(0);
  });

  it('is not turned across a comma, nor when it names what the person asks for', () => {
    expect(heard('Well no, terrible trip')).toBeGreaterThan(heard('Well no, fine trip'));
    expect(heard('they gave us no refund')).toBeGreaterThan(0);
  });

  it.each([
    ['it was not bad at all', 'not bad at all'],
    ['not terrible whatsoever, the food', 'not terrible whatsoever'],
    ['it was not bad, at all desks they smiled', 'not bad'],
    ['it was not bad near the gate at all', 'not bad'],
  ])('takes its emphasis along within the clause: %s', (text, stretch) => {
    const against = read(text, 'en').turned.filter(({ speaks }) => speaks === 'against');
    expect(against.map(({ start, end }) => text.slice(start, end))).toEqual([stretch]);
  });
});

describe('tone', () => {
  it('makes a word stronger in capitals and after an intensifier, weaker after a softener', () => {
    const plain = heard('the food was terrible today');
    expect(heard('the food was TERRIBLE today')).toBeGreaterThan(plain);
    expect(heard('the food was absolutely terrible today')).toBeGreaterThan(plain);
    expect(heard('the food was a bit terrible today')).toBeLessThan(plain);
  });

  it('hears shouting, emoji and repeated marks', () => {
    expect(heard('WHERE IS EVERYBODY')).toBeGreaterThan(heard('where is everybody'));
    expect(heard('my trip 😡')).toBeGreaterThan(heard('my trip'));
    expect(heard('my trip 🥰')).toBeLessThan(heard('my trip'));
    expect(heard('my trip??')).toBeGreaterThan(heard('my trip?'));
  });

  it('is heard also where no lexicon reads the language', () => {
    expect(heard('llevo tres horas 😡', 'es')).toBeGreaterThan(heard('llevo tres horas', 'es'));
  });
});

describe('figures', () => {
  it.each([
    ['six hours at the gate', 'time'],
    ['they took $412 from me', 'money'],
    ['уже 45 минут', 'time'],
    ['等咗三個鐘', 'time'],
  ])('are heard: %s', (text, kind) => {
    const language = /[а-я]/.test(text) ? 'ru' : /[a-z]/.test(text) ? 'en' : 'zh-Hant';
    const { weighed } = read(text, language);
    expect(weighed.map((signal) => signal.kind)).toContain(kind);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { DraftLanguage } from '../../../src/domain/drafting/language.ts';
import { personalName } from '../../../src/domain/drafting/person-name.ts';
import { book } from './brief-maker.ts';

function called(name: string, language: DraftLanguage = 'en'): string | null {
  return personalName(name, book[language].names, language);
}

describe('what somebody is called', () => {
  it.each([
    ['Dana R.', 'Dana'],
    ['Tom Adeyemi', 'Tom'],
    ['Ann-Marie', 'Ann-Marie'],
    ['✈️ Sarah 🌸', 'Sarah'],
    ['DR. Paul Stone', 'Paul'],
    ['José', 'José'],
  ])('%s → %s', (name, expected) => expect(called(name)).toBe(expected));

  it.each([
    'user12345',
    'platform9andthree',
    '🔥🔥',
    '',
    'Tech Daily News',
    'ACME',
    'just tired',
    'Mrs Jones',
    'dana@x',
    'A',
    '{name}',
    'Angry Flyer',
    '林小姐',
  ])('no name for %s', (name) => expect(called(name)).toBeNull());

  it('keeps a Chinese name as it is given, in Chinese only', () => {
    expect(called('林小姐', 'zh-Hant')).toBe('林小姐');
    expect(called('王小明', 'zh-Hans')).toBe('王小明');
    expect(called('天天好心情', 'zh-Hant')).toBeNull();
    expect(called('Amy', 'zh-Hant')).toBe('Amy');
  });

  it('finds the given name behind a Russian family name', () => {
    expect(called('Иванова Марина', 'ru')).toBe('Марина');
    expect(called('Оля К.', 'ru')).toBe('Оля');
    expect(called('Злой Покупатель', 'ru')).toBeNull();
  });
});

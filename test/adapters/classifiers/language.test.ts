import { describe, expect, it } from '@jest/globals';
import { languageOf } from '../../../src/adapters/classifiers/language.ts';
import { unitsIn, withoutAddresses } from '../../../src/adapters/classifiers/lexicon/units.ts';
import { judge } from './support.ts';

const languageIn = (text: string, hint: string | null) => {
  const readable = withoutAddresses(text);
  return languageOf(readable, unitsIn(readable), hint);
};

describe('the language', () => {
  it.each([
    ['en', 'My suitcase is still missing after nine days', null],
    ['ru', 'Сидим в самолёте два часа без воды', null],
    ['uk', 'Мій рейс скасували, і ніхто нічого не пояснює, це жахливо', null],
    ['es', 'Llevo tres horas esperando mi maleta y nadie me responde', null],
    ['de', 'Mein Koffer ist seit drei Tagen verschwunden und niemand antwortet', null],
    ['zh-Hant', '航班延誤，沒有人說明', null],
    ['zh-Hans', '航班延误，没有人说明', null],
    ['zh-Hant', '等咗好耐', 'zh'],
    ['zh-Hant', '北風', 'zh-TW'],
    ['zh-Hans', '北方', 'zh'],
    ['ja', '飛行機が遅れています、どうなっていますか', null],
    ['und', '', null],
    ['und', '👍👍 123', 'en'],
  ])('%s: %s', (language, text, hint) => {
    expect(languageIn(text, hint)).toBe(language);
  });

  it('is the hint within its own script, and never against the script', () => {
    expect(languageIn('ok super', 'sv')).toBe('sv');
    expect(languageIn('Где мой багаж', 'en')).toBe('ru');
    expect(languageIn('行李在哪裡', 'en')).toBe('zh-Hant');
    expect(languageIn('تمام', 'ar')).toBe('ar');
    expect(languageIn('ตกลง', 'ar')).not.toBe('ar');
    expect(languageIn('ठीक है', 'hi')).toBe('hi');
    expect(languageIn('theek hai', 'hi')).toBe('hi');
    expect(languageIn('Where is my luggage please', 'und')).toBe('en');
  });

  it('is that of the words, not of names, accounts and addresses', () => {
    expect(languageIn('@北風航空 my luggage is missing since Tuesday', null)).toBe('en');
    expect(languageIn('Northwind Air app 登入壞掉了 https://northwindair.example/login', null)).toBe(
      'zh-Hant',
    );
  });

  it('that no complaint was learnt from leaves a likely complaint to a person', () => {
    const verdict = judge('Llevo tres horas esperando mi maleta y nadie me responde 😡');
    expect(verdict).toMatchObject({ language: 'es', unsure: true, topic: 'other' });
    expect(verdict.reasons.map((reason) => reason.words)).toContain('nadie');
  });
});

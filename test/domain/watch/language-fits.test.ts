import { describe, expect, it } from '@jest/globals';
import { languageFits } from '../../../src/domain/watch/language-fits.ts';

describe('a post’s language', () => {
  it.each([
    [['en'], 'en-GB', true],
    [['en-GB'], 'en', true],
    [['zh-Hant'], 'zh', true],
    [['zh-Hant'], 'zh-HK', true],
    [['zh-TW'], 'zh-Hant', true],
    [['zh-Hant'], 'zh-CN', false],
    [['he', 'id'], 'iw', true],
    [['he', 'id'], 'in', true],
    [['EN'], 'en_us', true],
    [['en'], 'enm', false],
    [['ru'], 'uk', false],
    [['ru'], 'und', true],
    [['ru'], null, true],
    [['ru'], 'zxx', true],
    [[], 'ru', true],
  ])('%j takes %s: %s', (wanted, lang, fits) => {
    expect(languageFits(wanted, lang)).toBe(fits);
  });
});

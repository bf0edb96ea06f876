import { describe, expect, it } from '@jest/globals';
import { draftLanguage } from '../../../src/domain/drafting/language.ts';

describe('the language of a reply', () => {
  it.each([
    ['en-GB', '', 'en'],
    ['ru', '', 'ru'],
    ['de', 'Guten Tag', 'en'],
    ['und', '', 'en'],
    ['zh-TW', '', 'zh-Hant'],
    ['zh-Hant-HK', '', 'zh-Hant'],
    ['zh_CN', '', 'zh-Hans'],
    ['zh', '這個訂單還沒來', 'zh-Hant'],
    ['zh', '这个订单还没来', 'zh-Hans'],
    ['zh', '差', 'zh-Hans'],
    ['yue', '差', 'zh-Hant'],
  ])('%s “%s” → %s', (tag, text, language) => expect(draftLanguage(tag, text)).toBe(language));
});

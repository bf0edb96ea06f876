/** The languages that `rules/templates` speaks, by their BCP 47 names. */
export const DRAFT_LANGUAGES = ['en', 'zh-Hant', 'zh-Hans', 'ru'] as const;
export type DraftLanguage = (typeof DRAFT_LANGUAGES)[number];

// Signs that only one of the two scripts writes, and that are frequent in everyday posts.
const TRADITIONAL =
  /[這個們來時說過後還沒錢號電話單開關車機訂貨買賣問題點錯誤貴給讓對應該連線復發現業務員無從處]/gu;
const SIMPLIFIED =
  /[这个们来时说过后还没钱号电话单开关车机订货买卖问题点错误贵给让对应该连线复发现业务员无从处]/gu;

/**
 * The language a reply is written in: that of their words, or English where there are no phrases. X says only `zh`, so
 * the script is then read from the text itself; a text that could be either is answered in simplified signs.
 */
export function draftLanguage(tag: string, text: string): DraftLanguage {
  const [primary = '', ...rest] = tag.toLowerCase().split(/[-_]/);
  if (primary === 'ru') return 'ru';
  if (primary !== 'zh' && primary !== 'yue') return 'en';
  if (rest.includes('hant')) return 'zh-Hant';
  if (rest.includes('hans')) return 'zh-Hans';
  if (rest.some((part) => ['tw', 'hk', 'mo'].includes(part))) return 'zh-Hant';
  if (rest.some((part) => ['cn', 'sg', 'my'].includes(part))) return 'zh-Hans';
  return scriptOf(text, primary);
}

function scriptOf(text: string, primary: string): DraftLanguage {
  const traditional = count(text, TRADITIONAL) - count(text, SIMPLIFIED);
  if (traditional !== 0) return traditional > 0 ? 'zh-Hant' : 'zh-Hans';
  return primary === 'yue' ? 'zh-Hant' : 'zh-Hans';
}

function count(text: string, signs: RegExp): number {
  return text.match(signs)?.length ?? 0;
}

/** Chinese sets no space between sentences. */
export function isChinese(language: DraftLanguage): boolean {
  return language === 'zh-Hant' || language === 'zh-Hans';
}

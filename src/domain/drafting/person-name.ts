import type { DraftLanguage } from './language.ts';
import { isChinese } from './language.ts';
import type { LanguageBook } from './phrase-book.ts';

// The family names that nine of ten Chinese people bear, in both scripts.
const FAMILY =
  '王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何林高羅罗鄭郑梁謝谢宋唐許许鄧邓韓韩馮冯曹彭曾蕭肖田董潘袁蔡蔣蒋余于杜葉叶程魏蘇苏呂吕丁任盧卢姚沈鍾钟姜崔譚谭陸陆范汪廖石金韋韦賈贾夏付方鄒邹熊白孟秦邱侯江尹薛閻阎段雷龍龙黎史陶賀贺毛郝顧顾龔龚邵萬万覃武錢钱戴嚴严莫孔向湯汤溫温康施洪莊庄游詹';
const CHINESE_NAME = new RegExp(`^(?:[${FAMILY}]\\p{Script=Han}{1,3}|[阿小老]\\p{Script=Han})$`, 'u');
const GIVEN = /^(?:\p{Lu}\p{Ll}+)(?:['’-]\p{Lu}?\p{Ll}+)?$/u;
const INITIAL = /^\p{Lu}\.?$/u;
const TITLE = /^(?:dr|prof|mr|mrs|ms|miss)\.?$/iu;
const FAMILY_TITLE = /^(?:mr|mrs|ms|miss)\.?$/iu;

/**
 * What to call somebody, or null when their account's name is no person's name: handles, brands, numbers, emoji and
 * jokes get no name, because a wrong one is worse than none. Chinese names stay as they are given, and are said only in
 * Chinese.
 */
export function personalName(
  accountName: string,
  names: LanguageBook['names'],
  language: DraftLanguage,
): string | null {
  const shown = accountName
    .replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Cf}\p{Cc}\p{So}]|\ufe0f/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (CHINESE_NAME.test(shown)) return isChinese(language) ? shown : null;
  if (shown.length > 40 || /[\d@_/|#$:&+*=~!?]/u.test(shown)) return null;
  return givenName(
    shown.split(/[\s,]+/u).filter((word) => word !== ''),
    names,
  );
}

function givenName(words: readonly string[], names: LanguageBook['names']): string | null {
  if (FAMILY_TITLE.test(words[0] ?? '') && words.length < 3) return null;
  const own = words.filter((word) => !TITLE.test(word));
  if (own.length === 0 || own.length > 4) return null;
  if (own.some((word) => names.never.includes(word.toLowerCase()))) return null;
  if (!own.every((word) => GIVEN.test(word) || INITIAL.test(word))) return null;
  // "Иванова Марина" puts the family first; the list of given names tells.
  const first = own.find((word) => names.given.includes(word)) ?? own[0] ?? '';
  return GIVEN.test(first) && [...first].length >= 2 && [...first].length <= 16 ? first : null;
}

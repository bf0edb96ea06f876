/** Codes that say "nobody could tell": undetermined, none, and X's own for posts of nothing but tags, links or pictures. */
const UNKNOWN = new Set(['', 'und', 'zxx', 'mul', 'qme', 'qst', 'qht', 'qam', 'qct']);
const OLD_CODES = new Map([
  ['iw', 'he'],
  ['in', 'id'],
  ['ji', 'yi'],
]);
const CHINESE_SCRIPTS = new Map([
  ['zh-tw', 'zh-hant'],
  ['zh-hk', 'zh-hant'],
  ['zh-mo', 'zh-hant'],
  ['zh-cn', 'zh-hans'],
  ['zh-sg', 'zh-hans'],
]);

/**
 * Whether a post's language is among the wanted ones (BCP 47). An unknown language passes, and so does a wider or
 * narrower name of the same one: `zh` and `zh-Hant` fit each other, `zh-Hans` and `zh-Hant` do not.
 */
export function languageFits(wanted: readonly string[], lang: string | null): boolean {
  const code = plainCode(lang ?? '');
  if (wanted.length === 0 || UNKNOWN.has(code)) return true;
  return wanted
    .map(plainCode)
    .some((want) => want === code || want.startsWith(`${code}-`) || code.startsWith(`${want}-`));
}

/** Whether a post's language is one of the codes that say nothing. */
export function isUnknownLanguage(lang: string | null): boolean {
  return UNKNOWN.has(plainCode(lang ?? ''));
}

function plainCode(lang: string): string {
  const [base = '', ...rest] = lang.toLowerCase().replaceAll('_', '-').split('-');
  const code = [OLD_CODES.get(base) ?? base, ...rest].join('-');
  return CHINESE_SCRIPTS.get(code) ?? code;
}

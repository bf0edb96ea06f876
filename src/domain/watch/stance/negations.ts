import { NAME_NEGATIONS } from '../../negations.ts';

/** "Not only Northwind" denies nothing. */
const ONLY: ReadonlySet<string> = new Set(
  'only just sure nur bloß seulement solo sólo apenas somente só soltanto только лишь alleen bara kun'.split(
    ' ',
  ),
);
/** Right before the hit, in scripts without spaces. */
const BEFORE = /(?:不是|并非|並非|没有|沒有|绝不|絕不|不|没|沒|别|別|ไม่ใช่|ไม่)[\s「『“"@#]*$/u;
/** Languages that deny after the noun: Japanese, Korean, Turkish, Hindi. */
const AFTER =
  /^[\s」』”"]*(?:(?:では|じゃ|とは|には)(?:ない|なく|なかった|ありません)|(?:이|가|은|는)?\s*아니|değil(?!\p{L})|नहीं)/u;

/** A negation reaches over so many words, and over no sign that parts a sentence. */
const REACH = 2;
/** Longer words than these two together are none of the list. */
const LOOKED_AT = 60;
const PARTING = /[.!?…;:,\n()[\]。！？；：，、—–|]/u;

/** Whether the words at this stretch of a text are turned by a negation close by: "not Northwind", "не Northwind", "不是北风". */
export function isNegated(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  if (BEFORE.test(before) || AFTER.test(text.slice(end, end + LOOKED_AT))) return true;
  const words = (before.split(PARTING).at(-1) ?? '')
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s"“”«»„@#]+/u);
  const near = words.filter((word) => word !== '').slice(-REACH);
  const turns = near.findLastIndex((word) => NAME_NEGATIONS.has(word) || word.endsWith("n't"));
  return turns >= 0 && !near.slice(turns + 1).some((word) => ONLY.has(word));
}

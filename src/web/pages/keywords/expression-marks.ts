import type { Mark } from '../../parts/marks.ts';

export type ExpressionMark = Mark<'operator' | 'quoted' | 'filter' | 'tag' | 'bracket' | 'wrong'>;

/** Each named group is a kind. This only colours: what an expression says, and whether it is right, the server tells. */
const PIECES =
  /(?<filter>\b[A-Za-z]+:(?:"(?:\\.|[^"\\])*"|[^\s()"“”„]*))|(?<tag>[#＃@＠](?:"(?:\\.|[^"\\])*"|[^\s()"“”„]+))|(?<quoted>"(?:\\.|[^"\\])*"?|[“„”][^“„”]*[“”]?)|(?<operator>\b(?:AND|OR|NOT|NEAR(?:\/\d*)?)(?=[\s()"]|$))|(?<bracket>[()])/gu;

const KINDS = ['filter', 'tag', 'quoted', 'operator', 'bracket'] as const;

/** The colours of an expression, and the place that is wrong, drawn over them. */
export function expressionMarks(
  text: string,
  wrong: { at: number; end: number; message: string } | null,
): ExpressionMark[] {
  const marks: ExpressionMark[] = [];
  for (const piece of text.matchAll(PIECES)) {
    const kind = KINDS.find((name) => piece.groups?.[name] !== undefined);
    if (kind) marks.push({ kind, start: piece.index, end: piece.index + piece[0].length });
  }
  if (wrong) marks.push({ kind: 'wrong', ...placeOf(text, wrong), title: wrong.message });
  return marks;
}

/** What ends too soon is wrong behind its last sign: that one is marked, for something must be seen. */
function placeOf(text: string, { at, end }: { at: number; end: number }): { start: number; end: number } {
  if (at < text.length) return { start: at, end: Math.max(end, at + 1) };
  const last = text.trimEnd().length;
  return { start: Math.max(0, last - 1), end: last };
}

/** A stretch of text to mark: UTF-16 offsets, `end` exclusive. A later kind in the list is drawn when two overlap. */
export interface Mark<Kind extends string = string> {
  start: number;
  end: number;
  kind: Kind;
  /** Said on hover, such as the weight of a reason. */
  title?: string;
}

export interface Piece<Kind extends string = string> {
  text: string;
  start: number;
  mark: Mark<Kind> | null;
}

/**
 * Cuts a text into pieces, each under one kind of mark or none, which joined give the text again. Marks of one kind that
 * overlap or touch are one piece. Marks outside the text are
 * clipped, empty ones are dropped, and a mark never splits a surrogate pair, so that no half of an emoji is shown.
 */
export function cutAtMarks<Kind extends string>(text: string, marks: readonly Mark<Kind>[]): Piece<Kind>[] {
  const placed = marks
    .map((mark) => ({
      ...mark,
      start: wholeCharacter(text, mark.start, 0),
      end: wholeCharacter(text, mark.end, 1),
    }))
    .filter((mark) => mark.end > mark.start);
  const cuts = [...new Set([0, text.length, ...placed.flatMap((mark) => [mark.start, mark.end])])].sort(
    (a, b) => a - b,
  );
  const pieces: Piece<Kind>[] = [];
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] ?? text.length;
    const mark = placed.findLast((candidate) => candidate.start <= start && candidate.end >= end) ?? null;
    append(pieces, { text: text.slice(start, end), start, mark });
  }
  return pieces;
}

function append<Kind extends string>(pieces: Piece<Kind>[], piece: Piece<Kind>): void {
  const last = pieces.at(-1);
  if (last && last.mark?.kind === piece.mark?.kind) last.text += piece.text;
  else if (piece.text !== '') pieces.push(piece);
}

/** Moves an offset that stands inside a surrogate pair to its start (`side` 0) or its end (`side` 1). */
function wholeCharacter(text: string, offset: number, side: 0 | 1): number {
  const within = Math.min(Math.max(Math.trunc(offset), 0), text.length);
  const inPair =
    /[\uDC00-\uDFFF]/.test(text.charAt(within)) && /[\uD800-\uDBFF]/.test(text.charAt(within - 1));
  return inPair ? within - 1 + 2 * side : within;
}

/** A word piece and how likely it is, as a log probability. */
export type Piece = readonly [piece: string, score: number];

/** The first entries are marks of the training, never parts of a text. */
const RESERVED = 6;
const UNKNOWN = 0;
/** What stands for a space, and before the first word. */
const SPACE = '\u2581';
/** More of a text is not read: the encoder takes no more pieces than `MOST_PIECES`. */
const MOST_CHARACTERS = 2_000;
export const MOST_PIECES = 128;

/**
 * Cuts a text into the likeliest row of pieces, as the encoder learnt them (SentencePiece's unigram model). It keeps the
 * oddities of the encoder's own reader: an unknown character costs nothing, and several of them side by side are one.
 */
export function pieceReader(vocabulary: readonly Piece[]): (text: string) => number[] {
  const places = new Map<string, number>();
  let longest = 1;
  for (let at = RESERVED; at < vocabulary.length; at++) {
    const piece = vocabulary[at]?.[0] ?? '';
    places.set(piece, at);
    longest = Math.max(longest, [...piece].length);
  }
  const scores = vocabulary.map(([, score]) => score);
  return (text) => {
    const characters = [...folded(text)];
    return walkBack(bestPieces(characters, places, scores, longest)).slice(0, MOST_PIECES);
  };
}

function folded(text: string): string {
  const plain = text.slice(0, MOST_CHARACTERS).normalize('NFKC');
  return plain.length === 0 ? '' : SPACE + plain.replaceAll(' ', SPACE);
}

/** For each end in the text the piece that ends there in the likeliest row, and where that piece begins. */
interface Ends {
  piece: Int32Array;
  begin: Int32Array;
}

function bestPieces(
  characters: readonly string[],
  places: ReadonlyMap<string, number>,
  scores: readonly number[],
  longest: number,
): Ends {
  const count = characters.length;
  const best = new Float64Array(count + 1);
  const ends: Ends = { piece: new Int32Array(count + 1), begin: new Int32Array(count + 1) };
  const take = (begin: number, end: number, piece: number) => {
    const score = (best[begin] ?? 0) + (scores[piece] ?? 0);
    if (best[end] !== 0 && score < (best[end] ?? 0)) return;
    best[end] = score;
    ends.piece[end] = piece;
    ends.begin[end] = begin;
  };
  for (let begin = 0; begin < count; begin++) {
    let piece = '';
    let known = false;
    for (let end = begin + 1; end <= Math.min(count, begin + longest); end++) {
      piece += characters[end - 1];
      const place = places.get(piece);
      if (place === undefined) continue;
      known = true;
      take(begin, end, place);
    }
    if (!known) take(begin, begin + 1, UNKNOWN);
  }
  return ends;
}

function walkBack({ piece, begin }: Ends): number[] {
  const pieces: number[] = [];
  for (let end = piece.length - 1; end > 0; end = begin[end] ?? 0) {
    const one = piece[end] ?? UNKNOWN;
    if (one !== UNKNOWN || pieces.at(-1) !== UNKNOWN) pieces.push(one);
  }
  return pieces.reverse();
}

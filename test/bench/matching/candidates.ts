import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** Another engine that finds the same words in folded text; null when it is not at hand. */
export type Candidate = ((folded: string) => number) | null;

interface Constructed {
  matchInText(text: string): unknown[];
}

const Module = z.object({
  AhoCorasick: z.custom<new (keys: string[]) => Constructed>((value) => typeof value === 'function'),
});

/** `@monyone/aho-corasick/fast`, the quickest of npm, from `folder` (one with node_modules) or from here. */
export async function monyone(keys: readonly string[], folder: string): Promise<Candidate> {
  try {
    const path = createRequire(`${folder}/`).resolve('@monyone/aho-corasick/fast');
    const { AhoCorasick } = Module.parse(await import(pathToFileURL(path).href));
    const engine = new AhoCorasick([...keys]);
    return (folded) => engine.matchInText(folded).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Row } from '../../../fixtures/training/labelled-data.ts';
import type { Question } from './questions.ts';

/** What is used of the npm package `fasttext.wasm.js`, which is fastText itself as WebAssembly. */
interface Package {
  getFastTextModule(): Promise<unknown>;
  getFastTextClass(options: { getFastTextModule: () => Promise<unknown> }): Promise<new () => Trainer>;
}
interface Trainer {
  trainSupervised(
    url: string,
    settings: Record<string, number | string>,
    progress: () => void,
  ): Promise<Model>;
}
interface Model {
  predict(text: string, most: number, least: number): { size(): number; get(at: number): [number, string] };
}

/** Words, pairs of words and pieces of 2 to 5 characters, as ours read them; fewer buckets than usual, for the memory there is. */
const SETTINGS = {
  loss: 'softmax',
  lr: 0.5,
  epoch: 10,
  minCount: 1,
  verbose: 0,
  dim: 50,
  wordNgrams: 2,
  minn: 2,
  maxn: 5,
  bucket: 200_000,
};

/** It learns for a minute from so many rows: more would only keep everybody waiting. */
const MOST_LESSONS = 12_000;

/** Teaches fastText one question, and gives what it calls a text. `folder` is where its package lies unpacked. */
export async function fastTextFor(
  question: Question,
  rows: readonly Row[],
  folder: string,
): Promise<(text: string) => number> {
  const { getFastTextClass, getFastTextModule } = (await import(
    pathToFileURL(join(folder, 'dist', 'main', 'node.mjs')).href
  )) as Package;
  const FastText = await getFastTextClass({ getFastTextModule });
  const lines = rows
    .slice(0, MOST_LESSONS)
    .map((row) => `__label__${question.truth(row, question.set) ?? 0} ${plain(row.text)}`);
  const lesson = `data:text/plain;base64,${Buffer.from(`${lines.join('\n')}\n`).toString('base64')}`;
  const model = await new FastText().trainSupervised(lesson, SETTINGS, () => undefined);
  return (text) => {
    const said = model.predict(`${plain(text)}\n`, 1, 0);
    return said.size() === 0 ? 0 : Number(said.get(0)[1].replace('__label__', ''));
  };
}

/** It knows words by the spaces around them. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/([^\p{L}\p{M}\p{N}\s'’@#])/gu, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

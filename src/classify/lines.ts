import { fileURLToPath } from 'node:url';
import { preparedEncoder } from '../adapters/classifiers/encoder/prepare.ts';
import { loadClassifier } from '../adapters/classifiers/index.ts';
import { linesOf } from './lines-of.ts';
import { verdictLine } from './verdict-line.ts';

/** Reads all of standard input, and writes a verdict on each line to standard output. */
const rules = process.env.RULES_DIR ?? fileURLToPath(new URL('../../rules', import.meta.url));
const data = process.env.DATA_DIR ?? '.data';
const classifier = loadClassifier(`${rules}/lexicons`, {
  encoder: preparedEncoder(`${data}/encoder-en.bin`),
});
// The reader of the other end may stop early: that is its right, and no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

let number = 0;
for await (const line of linesOf(process.stdin)) {
  number++;
  const answer = `${JSON.stringify(verdictLine(line, number, classifier))}\n`;
  if (!process.stdout.write(answer)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

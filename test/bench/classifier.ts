import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Row } from '../../fixtures/training/labelled-data.ts';
import { preparedEncoder } from '../../src/adapters/classifiers/encoder/prepare.ts';
import { loadClassifier } from '../../src/adapters/classifiers/index.ts';
import { fastTextFor } from './classifier/fast-text.ts';
import { loads } from './classifier/load.ts';
import { type Measured, measured, worst } from './classifier/measured.ts';
import { QUESTIONS, type Question, rowsOf } from './classifier/questions.ts';
import { type Rivals, rivalsOn } from './classifier/rivals.ts';
import { speeds } from './classifier/speed.ts';
import { type Findings, runBench } from './support/run-bench.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    weights: { type: 'string', default: join(ROOT, '.data', 'classifier-held-out') },
    only: { type: 'string', default: '' },
    errors: { type: 'string', default: '20' },
    alone: { type: 'boolean', default: false },
    'fast-text': { type: 'string' },
  },
});

/**
 * How well and how fast the classifier judges:
 * `node test/bench/classifier.ts <data folder> [--only set] [--errors 20] [--alone] [--fast-text folder]`.
 * `--alone` leaves the encoder out; `--fast-text` says where the npm package `fasttext.wasm.js` lies unpacked (`npm pack` it
 * somewhere outside the project), and fastText answers the English questions too.
 * Asked are the `dev` parts. The shipped weights learnt from them too, so a twin that learnt from the `train` parts alone is
 * asked instead; it is trained first where it is missing, which takes about an hour.
 */
await runBench('classifier', async () => {
  const [data] = positionals;
  if (data === undefined)
    throw new Error('which data? node test/bench/classifier.ts <folder with the labelled sets>');
  if (!existsSync(join(values.weights, 'joins.json'))) trainTwin(data);
  const encoder = values.alone ? null : preparedEncoder(join(ROOT, '.data', 'encoder-en.bin'));
  const classifier = loadClassifier(join(ROOT, 'rules', 'lexicons'), {
    weightsFolder: values.weights,
    encoder,
  });
  const questions = QUESTIONS.filter(({ name }) => name.includes(values.only));
  const asked = questions.map((question) => ({ question, rows: rowsOf(question, data, 'dev') }));
  const results = asked
    .filter(({ rows }) => rows.length > 0)
    .map(({ question, rows }) => ({ question, rows, ...measured(question, rows, classifier) }));
  const rivals: Rivals[] = [];
  for (const { question, rows } of results) {
    rivals.push(await rivalsOn(question, rowsOf(question, data, 'train'), rows, values['fast-text']));
  }
  return {
    tables: [
      figuresTable(results, rivals),
      ...results.map(({ question, counts }) => ({
        title: `${question.name}: truth down, called across`,
        rows: [['', ...question.classes], ...counts.map((row, at) => [question.classes[at] ?? '', ...row])],
      })),
      ...results.map(({ question, judged }) => ({
        title: `${question.name}: the ${values.errors} worst errors`,
        rows: worst(question, judged, Number(values.errors)),
      })),
      {
        title: 'Posts a second, one thread, airline posts, by processor time',
        rows: speeds(data, encoder, await fastTextOnAirlines(data)),
      },
      { title: 'How long the classifier takes to load', rows: loads() },
    ],
    figures: Object.fromEntries(results.map(({ question, figure, ece }) => [question.name, { figure, ece }])),
    broken: [],
  };
});

interface Result extends Measured {
  question: Question;
  rows: readonly Row[];
}

function figuresTable(results: readonly Result[], rivals: readonly Rivals[]): Findings['tables'][number] {
  return {
    title: 'Never seen in training, in percent (unsure: share that a person is asked about)',
    rows: [
      ['', 'n', 'measure', 'ours', "natural's Bayes", 'AFINN', 'fastText', 'ECE', 'unsure'],
      ...results.map(({ question, rows, figure, ece, unsure }, at) => [
        question.name,
        rows.length,
        question.measure,
        percent(figure),
        percent(rivals[at]?.bayes),
        percent(rivals[at]?.afinn),
        values['fast-text'] ? percent(rivals[at]?.fastText) : 'absent',
        percent(ece),
        percent(unsure),
      ]),
    ],
  };
}

async function fastTextOnAirlines(data: string): Promise<((text: string) => number) | null> {
  const question = QUESTIONS.find(({ set }) => set === 'airline');
  const folder = values['fast-text'];
  return question && folder ? fastTextFor(question, rowsOf(question, data, 'train'), folder) : null;
}

function trainTwin(data: string): void {
  process.stdout.write('The twin that never saw the dev parts is trained first; this takes about an hour.\n');
  const args = [join(ROOT, 'fixtures', 'train-classifier.ts'), data, '--held-out', '--into', values.weights];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error('the twin could not be trained');
}

function percent(share: number | null | undefined): string | null {
  return share === null || share === undefined ? null : (100 * share).toFixed(1);
}

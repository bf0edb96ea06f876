import { join } from 'node:path';
import { readSet } from '../../../fixtures/training/labelled-data.ts';
import type { Encoder } from '../../../src/adapters/classifiers/encoder/index.ts';
import { loadClassifier } from '../../../src/adapters/classifiers/index.ts';
import { afinnScore, NaturalBayes } from './rivals.ts';

const LEARNT = 1_000;
const ROUNDS = 3;
const SETS = ['airline', 'complaints-acl19', 'tweeteval-sentiment', 'sentirueval', 'umsab', 'waimai10k'];
const OF_EACH = 200;
const LEXICONS = join(import.meta.dirname, '..', '..', '..', 'rules', 'lexicons');

/**
 * Whole verdicts with reasons beside the mere answers of `natural` and, where it is there, fastText, on the same posts in
 * the same run. The shipped weights are loaded.
 */
export function speeds(
  data: string,
  encoder: Encoder | null,
  fastText: ((text: string) => number) | null,
): (string | number)[][] {
  const alone = loadClassifier(LEXICONS);
  const texts = readSet(data, 'airline', 'dev').map(({ text }) => text);
  const mix = SETS.flatMap((set) => readSet(data, set, 'dev').slice(0, OF_EACH)).map(({ text }) => text);
  const reviews = readSet(data, 'cesamard', 'dev')
    .slice(0, OF_EACH)
    .map(({ text }) => text);
  const withEncoder = encoder ? loadClassifier(LEXICONS, { encoder }) : null;
  const bayes = bayesFrom(data);
  return [
    ['', 'posts a second'],
    [
      'ours, airline posts, language not given',
      perSecond(texts, (text) => alone.classify({ text, lang: null })),
    ],
    ['ours, airline posts, language given', perSecond(texts, (text) => alone.classify({ text, lang: 'en' }))],
    [
      'ours, a mix of four languages and more',
      perSecond(mix, (text) => alone.classify({ text, lang: null })),
    ],
    ...(withEncoder
      ? [
          [
            'the same mix with the encoder asked',
            perSecond(mix, (text) => withEncoder.classify({ text, lang: null })),
          ],
          // Of long reviews the encoder reads each sentence besides the whole.
          [
            'long reviews of shops with the encoder asked',
            perSecond(reviews, (text) => withEncoder.classify({ text, lang: null })),
          ],
        ]
      : []),
    ...(encoder ? [['the encoder by itself', perSecond(texts.slice(0, 200), encoder)]] : []),
    ["natural's Bayes", perSecond(texts.slice(0, 300), (text) => bayes.classify(text))],
    ['AFINN', perSecond(texts, afinnScore)],
    ['fastText', fastText ? perSecond(texts, fastText) : 'absent: see --fast-text'],
    // What any machine does: who compares figures of two machines divides by it.
    ['JSON.parse of each post as a frame of the stream', perSecond(texts.map(frameOf), JSON.parse)],
  ];
}

/** A post as Bluesky's stream sends it. */
function frameOf(text: string): string {
  const record = {
    $type: 'app.bsky.feed.post',
    createdAt: '2026-01-01T12:00:00.000Z',
    langs: ['en'],
    text,
  };
  const commit = {
    rev: '3l3qo2vutsw2b',
    operation: 'create',
    collection: 'app.bsky.feed.post',
    rkey: '3l3qo2vuowo2b',
    record,
    cid: 'bafyreidwaivazkwu67xztlmuobx35hs2lnfh3kolmgfmucldvhd3sgzcqi',
  };
  const did = 'did:plc:abcdefghijklmnopqrstuvwx';
  return JSON.stringify({ did, time_us: 1_767_268_800_000_000, kind: 'commit', commit });
}

function bayesFrom(data: string) {
  const bayes = new NaturalBayes();
  for (const { text, label } of readSet(data, 'airline', 'train').slice(0, LEARNT))
    bayes.addDocument(text, label);
  bayes.train();
  return bayes;
}

/** By processor time, so that a busy machine does not count against anybody. The first round is not counted. */
function perSecond(texts: readonly string[], judge: (text: string) => unknown): number {
  for (const text of texts) judge(text);
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++) for (const text of texts) judge(text);
  const { user, system } = process.cpuUsage(before);
  return Math.round((ROUNDS * texts.length * 1e6) / (user + system));
}

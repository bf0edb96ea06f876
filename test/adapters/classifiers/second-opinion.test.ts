import { describe, expect, it } from '@jest/globals';
import { VECTOR_WIDTH } from '../../../src/adapters/classifiers/encoder/transformer.ts';
import { loadClassifier } from '../../../src/adapters/classifiers/index.ts';
import type { GroupOpinion } from '../../../src/adapters/classifiers/ngram/group.ts';
import type { SecondJoins } from '../../../src/adapters/classifiers/ngram/joins-file.ts';
import { isUnsure, secondOpinionFrom } from '../../../src/adapters/classifiers/second-opinion.ts';
import { lexiconFolder } from './support.ts';

const SURE = 'three hours late, my bag is lost, nobody answers, worst airline ever, refund me now';

/** An encoder that remembers what it was asked about. */
function listener() {
  const heard: string[] = [];
  const encoder = (text: string) => {
    heard.push(text);
    return new Float32Array(VECTOR_WIDTH).fill(1 / Math.sqrt(VECTOR_WIDTH));
  };
  return { heard, classifier: loadClassifier(lexiconFolder, { encoder }) };
}

function opinion(odds: number, seen: readonly number[]): GroupOpinion {
  return {
    odds,
    sentiment: [0.4, 0.3, 0.3],
    denied: false,
    lexiconPull: 0,
    tokens: new Float64Array(),
    aside: () => null,
    seen: Float64Array.from(seen),
  };
}

describe('a second opinion', () => {
  // One expert, one kind, one head: opinions are the expert's and the head's.
  const width = 2 + 1 * 3;
  const weights = (expert: number, head: number, headOfKind: number, bias: number) => [
    expert,
    head,
    0,
    0,
    headOfKind,
    bias,
  ];
  const joins: SecondJoins = {
    complaint: { opinions: 2, sizes: false, kinds: 1, outputs: 1, weights: weights(1, 2, 4, 0.5) },
    sentiment: {
      opinions: 2,
      sizes: false,
      kinds: 1,
      outputs: 3,
      weights: [...weights(1, 0, 0, 0), ...weights(0, 0, 0, 0), ...weights(-1, 0, 0, 0)],
    },
    calibration: { slope: 0.5, shift: 0.25 },
    heads: [{ classes: [[3, 5, 7]] }],
  };

  it('joins the experts with the heads over the vector, by the kind of text, and is calibrated', () => {
    expect(joins.complaint.weights).toHaveLength(width + 1);
    const ask = secondOpinionFrom(() => Float32Array.of(1, 2), joins);
    const head = 3 + 10 + 7;
    const { odds, sentiment } = ask('text', opinion(0, [1.5, 0.25]));
    expect(odds).toBeCloseTo(0.5 * (1.5 + 2 * head + 0.25 * 4 * head + 0.5) + 0.25);
    expect(sentiment.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(sentiment[0]).toBeGreaterThan(sentiment[2]);
  });

  it('hears the sentences of a text where a head knows its kind, a short text once, and no others', () => {
    const asked: string[] = [];
    const encoder = (text: string) => {
      asked.push(text);
      const vector = new Float32Array(VECTOR_WIDTH);
      vector[0] = text.length;
      return vector;
    };
    const weights = Array.from({ length: VECTOR_WIDTH + 1 }, (_, at) => Number(at === 0));
    const ask = secondOpinionFrom(encoder, { ...joins, heads: [{ classes: [weights], sentencesOf: 0 }] });
    const oddsAt = (head: number, share: number) => 0.5 * (2 * head + share * 4 * head + 0.5) + 0.25;

    expect(ask('Late. Again.', opinion(0, [0, 1])).odds).toBeCloseTo(oddsAt(12, 1));
    expect(asked).toEqual(['Late. Again.']);

    const [short, long] = ['It broke.', `Then ${'they never '.repeat(20)}answered.`];
    asked.length = 0;
    const mean = (short.length + long.length) / 2;
    expect(ask(`${short} ${long}`, opinion(0, [0, 1])).odds).toBeCloseTo(oddsAt(mean, 1));
    expect(asked).toEqual([`${short} ${long}`, short, long]);
    // Three quarters sure of the kind: half of it is heard.
    expect(ask(`${short} ${long}`, opinion(0, [0, 0.75])).odds).toBeCloseTo(oddsAt(mean / 2, 0.75));

    for (const share of [0, 0.3, 0.5]) {
      asked.length = 0;
      expect(ask(`${short} ${long}`, opinion(0, [0, share])).odds).toBeCloseTo(oddsAt(0, share));
      expect(asked).toEqual([`${short} ${long}`]);
    }
  });

  it('is worth its time where a complaint or the sentiment is in doubt', () => {
    const at = (probability: number, ...sentiment: [number, number, number]) => ({
      ...opinion(Math.log(probability / (1 - probability)), []),
      sentiment,
    });
    const felt = [0.14, 0.16, 0.5, 0.84, 0.86].map((chance) => isUnsure(at(chance, 0.1, 0.2, 0.7)));
    expect(felt).toEqual([false, true, true, true, false]);
    expect(isUnsure(at(0.01, 0.3, 0.59, 0.11))).toBe(true);
    expect(isUnsure(at(0.01, 0.3, 0.61, 0.09))).toBe(false);
  });

  it('is asked about unsure English posts only, and the verdict says so', () => {
    const { heard, classifier } = listener();
    const alone = loadClassifier(lexiconFolder);
    const unsure = [
      '@air where is gate 4',
      'flight home again',
      'they could do better',
      'is this normal?',
    ].find((text) => Math.abs(alone.classify({ text, lang: 'en' }).complaint - 0.5) < 0.25);
    if (unsure === undefined) throw new Error('the experts are sure of all of them: find an unsure one');
    expect(classifier.classify({ text: unsure, lang: 'en' }).classifier).toMatch(/ with encoder$/);
    expect(heard).toEqual([unsure]);
    expect(alone.classify({ text: unsure, lang: 'en' }).classifier).not.toMatch(/encoder/);
    expect(classifier.classify({ text: SURE, lang: 'en' })).toEqual(
      alone.classify({ text: SURE, lang: 'en' }),
    );
    classifier.classify({ text: '航班什么时候到', lang: 'zh-Hans' });
    classifier.classify({ text: 'когда рейс', lang: 'ru' });
    expect(heard).toHaveLength(1);
  });
});

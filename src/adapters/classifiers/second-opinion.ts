import type { Encoder } from './encoder/index.ts';
import { sentencesRead } from './encoder/sentences.ts';
import { type HeadWeights, headFrom, heardAt, opinionsOf } from './heads.ts';
import type { GroupOpinion } from './ngram/group.ts';
import { joined } from './ngram/join.ts';
import type { SecondJoins } from './ngram/joins-file.ts';
import { toShares } from './ngram/layout.ts';
import { waver } from './waves.ts';

/** What changes in an opinion when the encoder is asked too. */
export type Second = Pick<GroupOpinion, 'odds' | 'sentiment'>;

/** Asked about a text on which the experts already gave their opinion. */
export type SecondOpinion = (text: string, first: GroupOpinion) => Second;

/** Log-odds of 0.15 and 0.85: outside of these the experts are nearly always right without the encoder. */
const SURE = Math.log(0.85 / 0.15);
/** A sentiment that is likelier than this seldom becomes another one. */
const FELT = 0.6;

/** Whether a second opinion is worth its time: it is where a complaint or the sentiment is in doubt. */
export function isUnsure({ odds, sentiment }: Second): boolean {
  return Math.abs(odds) < SURE || Math.max(...sentiment) < FELT;
}

/** Joins what the experts said with what heads over the encoder's vectors say. */
export function secondOpinionFrom(encoder: Encoder, joins: SecondJoins): SecondOpinion {
  const { complaint, sentiment, calibration } = joins;
  const first = complaint.opinions - joins.heads.reduce((sum, head) => sum + opinionsOf(head), 0);
  const ask = askerOf(joins.heads, encoder);
  const opinions = new Float64Array(complaint.opinions);
  const output = new Float64Array(sentiment.outputs);
  return (text, { seen }) => {
    const kinds = seen.subarray(first);
    opinions.set(seen.subarray(0, first));
    ask(text, kinds, opinions.subarray(first));
    joined(complaint, opinions, kinds, output);
    const odds = calibration.slope * (output[0] ?? 0) + calibration.shift;
    joined(sentiment, opinions, kinds, output);
    const [negative = 0, neutral = 0, positive = 0] = toShares(output);
    return { odds, sentiment: [negative, neutral, positive] };
  };
}

/** Writes what all heads think of a text, one behind the other. The encoder reads sentences only where a head of them is heard. */
function askerOf(heads: readonly HeadWeights[], encoder: Encoder) {
  const waves = waver();
  const asked = heads.map((head) => ({
    say: headFrom(head, waves),
    count: opinionsOf(head),
    kind: head.sentencesOf,
  }));
  return (text: string, kinds: Float64Array, into: Float64Array): void => {
    const whole = encoder(text);
    let sentences: Float32Array | null = null;
    const ofSentences = () => (sentences ??= sentencesRead(text, whole, encoder));
    let from = 0;
    for (const { say, count, kind } of asked) {
      const heard = kind === undefined ? 1 : heardAt(kinds[kind] ?? 0);
      const to = from + count;
      if (heard === 0) into.fill(0, from, to);
      else {
        say(kind === undefined ? whole : ofSentences(), into, from);
        for (let at = from; at < to; at++) into[at] = heard * (into[at] ?? 0);
      }
      from = to;
    }
  };
}

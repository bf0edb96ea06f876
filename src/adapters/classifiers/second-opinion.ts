import type { Encoder } from './encoder/index.ts';
import { headFrom, opinionsOf } from './heads.ts';
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

/** Joins what the experts said with what heads over the encoder's vector say. */
export function secondOpinionFrom(encoder: Encoder, joins: SecondJoins): SecondOpinion {
  const { complaint, sentiment, calibration } = joins;
  const first = complaint.opinions - joins.heads.reduce((sum, head) => sum + opinionsOf(head), 0);
  let from = first;
  const waves = waver();
  const heads = joins.heads.map((head) => {
    const place = { say: headFrom(head, waves), from };
    from += opinionsOf(head);
    return place;
  });
  const opinions = new Float64Array(complaint.opinions);
  const output = new Float64Array(sentiment.outputs);
  return (text, { seen }) => {
    const vector = encoder(text);
    opinions.set(seen.subarray(0, first));
    for (const { say, from } of heads) say(vector, opinions, from);
    const kinds = seen.subarray(first);
    joined(complaint, opinions, kinds, output);
    const odds = calibration.slope * (output[0] ?? 0) + calibration.shift;
    joined(sentiment, opinions, kinds, output);
    const [negative = 0, neutral = 0, positive = 0] = toShares(output);
    return { odds, sentiment: [negative, neutral, positive] };
  };
}

export const SENTIMENTS = ['negative', 'neutral', 'positive'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

export const SEVERITIES = ['none', 'mild', 'strong'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const TOPICS = [
  'delivery and delay',
  'product fault',
  'billing and refund',
  'staff and service',
  'outage',
  'account and login',
  'cancellation',
  'price',
  'safety',
  'other',
] as const;
export type Topic = (typeof TOPICS)[number];

/** The four kinds of detractor, and none: gone and says why; looking around; disappointed but hopeful; stays and vents. */
export const CHURN_STAGES = ['leaving', 'looking around', 'hopeful', 'venting', 'none'] as const;
export type ChurnStage = (typeof CHURN_STAGES)[number];

/** A stretch of the text that weighed on the verdict: UTF-16 offsets into the text as it was given, `end` exclusive. */
export interface VerdictReason {
  words: string;
  start: number;
  end: number;
  /** Log-odds it added to "complaint"; below zero it spoke against. */
  weight: number;
  /** A name of the brand that stands only in words quoted from somebody else: it is less surely about us. */
  quoted?: true | undefined;
}

/** What the classifier says of one text. It judges words only: what we owe is the policy's to say. */
export interface Verdict {
  /** Probability, 0 to 1, that the post is a complaint. */
  complaint: number;
  /** Three probabilities that add up to 1. */
  sentiment: Record<Sentiment, number>;
  severity: Severity;
  topic: Topic;
  churn: ChurnStage;
  /** BCP 47, `und` when nothing could tell. */
  language: string;
  /** True where the classifier would rather have a person look. */
  unsure: boolean;
  reasons: VerdictReason[];
  /** Which classifier spoke, with its version. */
  classifier: string;
}

/** The likeliest of the three; a tie goes to the worse, because a missed complaint costs more than a look. */
export function sentimentOf(verdict: Verdict): Sentiment {
  const { negative, neutral, positive } = verdict.sentiment;
  if (negative >= neutral && negative >= positive) return 'negative';
  return neutral >= positive ? 'neutral' : 'positive';
}

/** The words that weighed most towards "complaint", most first, each once; at most `most` of them. */
export function heaviest(reasons: readonly VerdictReason[], most: number): string[] {
  const towards = reasons.filter((reason) => reason.weight > 0).sort((a, b) => b.weight - a.weight);
  return [...new Set(towards.map((reason) => reason.words))].slice(0, most);
}

import { type ChurnStage, type Severity, TOPICS, type Topic } from '../../../domain/verdict.ts';
import type { Model } from './model.ts';
import type { Found } from './phrase-book.ts';
import type { LexiconReading } from './reading.ts';
import { troubleOf } from './weigh.ts';

/** Harm to people is named even when the post says more about something else. */
const SAFETY_COUNTS = 6;
/** How many words of a topic a wholly sure expert is worth. */
const EXPERT_COUNTS = 1;

/** The more final the word, the more it counts: somebody who says goodbye also vents. */
const STAGES_FROM_WORST = ['leaving', 'looking around', 'hopeful', 'venting'] as const;

/** What experts that learnt from labelled posts say besides; empty where no expert knows the language. */
export interface Learnt {
  /** The probability of a topic, nought of one that no expert knows. */
  topic(topic: Topic): number;
  /** What the team's labels add to a topic's count. */
  corrections: ReadonlyMap<Topic, number>;
  /** Log-odds that a complaint is a strong one, or null. */
  strong: number | null;
  /** Log-odds that the person is about to leave, or null. */
  churn: number | null;
}

/** What the post is about: the topic with most words in it and most support from the expert; `other` when nothing names one. */
export function topicOf({ found }: LexiconReading, learnt: Learnt): Topic {
  const words = found?.topics ?? [];
  let isNamed = words.length > 0;
  let likeliest: Topic = 'other';
  let most = 0;
  for (const topic of TOPICS) {
    const share = learnt.topic(topic);
    if (share > 0.5) isNamed = true;
    const expert = isNamed ? EXPERT_COUNTS * share : 0;
    const count = wordsOn(topic, words) + expert + (learnt.corrections.get(topic) ?? 0);
    if (count <= most) continue;
    likeliest = topic;
    most = count;
  }
  return likeliest;
}

function wordsOn(topic: Topic, words: readonly Found<Topic>[]): number {
  let count = 0;
  for (const { meaning } of words) if (meaning === topic) count++;
  return topic === 'safety' ? SAFETY_COUNTS * count : count;
}

/** From so high log-odds on the expert alone says that somebody looks around. */
const CHURN_FROM = 1.5;

/** How near the person is to leaving; a strong complaint without such words is venting. */
export function churnOf({ found }: LexiconReading, { churn }: Learnt, severity: Severity): ChurnStage {
  if (severity === 'none') return 'none';
  const said = new Set(found?.churn.map(({ meaning }) => meaning));
  const stage = STAGES_FROM_WORST.find((one) => said.has(one));
  if (stage) return stage;
  if ((churn ?? 0) > CHURN_FROM) return 'looking around';
  return severity === 'strong' ? 'venting' : 'none';
}

/** `none` where it is likely no complaint; strong by a strong word, by the expert or by sheer weight, unless the person says it is small. */
export function severityOf(
  { found, weighed }: LexiconReading,
  { strong }: Learnt,
  complaint: number,
  model: Model,
): Severity {
  if (complaint < model.unsure.from) return 'none';
  const said = found?.severity.map(({ meaning }) => meaning) ?? [];
  if (said.includes('strong')) return 'strong';
  if (said.includes('mild')) return 'mild';
  return (strong ?? 0) > 0 || troubleOf(weighed) >= model.strongFrom ? 'strong' : 'mild';
}

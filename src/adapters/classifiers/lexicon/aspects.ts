import {
  type ChurnStage,
  type Sentiment,
  type Severity,
  TOPICS,
  type Topic,
} from '../../../domain/verdict.ts';
import type { Lexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import type { Unit } from './units.ts';
import { goodwillOf, troubleOf, type Weighed } from './weigh.ts';

/** Harm to people is named even when the post says more about something else. */
const SAFETY_COUNTS = 4;

/** The more final the word, the more it counts: somebody who says goodbye also vents. */
const STAGES_FROM_WORST = ['leaving', 'looking around', 'hopeful', 'venting'] as const;

/** What the post is about: the topic with most words in it; a tie goes to the first in the domain's list. */
export function topicOf(units: readonly Unit[], lexicon: Lexicon): Topic {
  const counts = new Map<Topic, number>();
  for (const { meaning } of lexicon.topics.find(units)) {
    counts.set(meaning, (counts.get(meaning) ?? 0) + (meaning === 'safety' ? SAFETY_COUNTS : 1));
  }
  const most = Math.max(0, ...counts.values());
  return most === 0 ? 'other' : (TOPICS.find((topic) => counts.get(topic) === most) ?? 'other');
}

/** How near the person is to leaving; a strong complaint without such words is venting. */
export function churnOf(units: readonly Unit[], lexicon: Lexicon, severity: Severity): ChurnStage {
  if (severity === 'none') return 'none';
  const said = new Set(lexicon.churn.find(units).map((found) => found.meaning));
  return STAGES_FROM_WORST.find((stage) => said.has(stage)) ?? (severity === 'strong' ? 'venting' : 'none');
}

/** `none` where it is likely no complaint; strong by a strong word or by sheer weight, unless the person says it is small. */
export function severityOf(
  units: readonly Unit[],
  lexicon: Lexicon,
  weighed: readonly Weighed[],
  complaint: number,
  model: Model,
): Severity {
  if (complaint < model.unsure.from) return 'none';
  const said = lexicon.severity.find(units).map((found) => found.meaning);
  if (said.includes('strong')) return 'strong';
  if (said.includes('mild')) return 'mild';
  return troubleOf(weighed) >= model.strongFrom ? 'strong' : 'mild';
}

/** Three probabilities that add up to 1: a softmax over trouble, the model's neutral ground, and goodwill. */
export function sentimentOfText(weighed: readonly Weighed[], model: Model): Record<Sentiment, number> {
  const { neutral, scale } = model.sentiment;
  const negative = Math.exp(Math.min(20, troubleOf(weighed) * scale));
  const positive = Math.exp(Math.min(20, goodwillOf(weighed) * scale));
  const middle = Math.exp(neutral);
  const all = negative + positive + middle;
  return { negative: negative / all, neutral: middle / all, positive: positive / all };
}

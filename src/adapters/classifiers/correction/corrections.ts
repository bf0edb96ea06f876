import type { LabelAnswer } from '../../../domain/label.ts';
import { TOPICS, type Topic } from '../../../domain/verdict.ts';
import { type Corrected, type Correction, learnCorrection } from './correction.ts';
import type { Sight } from './lesson.ts';

/** What the team's labels change in the verdicts on one group of languages. */
export interface Corrections {
  complaint: Correction;
  /** Added to the log-odds that a complaint is a strong one. */
  strong: Correction;
  /** Added to a topic's count; only topics that a label named. */
  topics: ReadonlyMap<Topic, Correction>;
}

/** A sight with what a person answered about it. */
export type Answered = LabelAnswer & { sight: Sight };

/** The log-odds of a topic before any label spoke. */
export const UNLIKELY = -1;

/** Learns one correction for each question from answers, oldest first. */
export function learnCorrections(answers: readonly Answered[]): Corrections {
  return {
    complaint: learnCorrection(answers.flatMap(asComplaint)),
    strong: learnCorrection(answers.flatMap(asStrong)),
    topics: new Map(
      TOPICS.filter((topic) => answers.some((one) => one.question === 'topic' && one.answer === topic)).map(
        (topic) => [topic, learnCorrection(answers.flatMap((one) => asTopic(one, topic)))],
      ),
    ),
  };
}

/** Who says how severe it is says that it is a complaint; "none" says that it is none. */
function asComplaint({ sight, ...said }: Answered): Corrected[] {
  if (said.question === 'complaint') return [{ sight, is: said.answer }];
  return said.question === 'severity' ? [{ sight, is: said.answer !== 'none' }] : [];
}

function asStrong({ sight, ...said }: Answered): Corrected[] {
  if (said.question !== 'severity' || said.answer === 'none') return [];
  return [{ sight: { ...sight, odds: 0 }, is: said.answer === 'strong' }];
}

function asTopic({ sight, ...said }: Answered, topic: Topic): Corrected[] {
  return said.question === 'topic'
    ? [{ sight: { ...sight, odds: UNLIKELY }, is: said.answer === topic }]
    : [];
}

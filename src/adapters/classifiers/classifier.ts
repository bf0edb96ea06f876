import type { Label } from '../../domain/label.ts';
import type { Topic, Verdict } from '../../domain/verdict.ts';
import type { Classifier, ClassifierInput, LearningClassifier } from '../../ports/language.ts';
import { type Corrections, UNLIKELY } from './correction/corrections.ts';
import { type Learned, learner } from './correction/learning.ts';
import type { Sight } from './correction/lesson.ts';
import { churnOf, type Learnt, severityOf, topicOf } from './lexicon/aspects.ts';
import type { LexiconReading, Lexicons } from './lexicon/reading.ts';
import { groupOf, WITHOUT_COMPLAINTS } from './ngram/files.ts';
import type { Aside, GroupOpinion } from './ngram/group.ts';
import { toShares } from './ngram/layout.ts';
import { reasonsOf } from './reasons.ts';
import { type Knowledge, sightIn, type View, viewOf } from './view.ts';

/** Judges by trained experts and lexicons together; a language that no expert learnt is judged as the nearest one, and unsure. */
export function trainedClassifier(knowledge: Knowledge): LearningClassifier {
  const name = `trained-${knowledge.version}`;
  const learn = learner((label) => {
    const view = viewOf({ text: label.text, lang: label.lang }, knowledge);
    return { group: view.group, sight: sightIn(view) };
  });
  const judge = (learned: Learned, labels: number) => (input: ClassifierInput) => {
    const view = viewOf(input, knowledge);
    return { ...conclude(input, view, knowledge, learned), classifier: nameOf(name, view, labels) };
  };
  return {
    name,
    classify: judge(new Map(), 0),
    after(labels): Classifier {
      if (labels.length === 0) return this;
      return { name: `${name} after ${counted(labels)}`, classify: judge(learn(labels), labels.length) };
    },
  };
}

const counted = ({ length }: Pick<readonly Label[], 'length'>) =>
  `${length} ${length === 1 ? 'label' : 'labels'}`;

/** Which classifier spoke: the experts alone or with the encoder, before or after so many labels. */
function nameOf(name: string, { askedTwice }: View, labels: number): string {
  return `${name}${askedTwice ? ' with encoder' : ''}${labels > 0 ? ` after ${counted({ length: labels })}` : ''}`;
}

function conclude(
  input: ClassifierInput,
  view: View,
  knowledge: Knowledge,
  learned: Learned,
): Omit<Verdict, 'classifier'> {
  const { language, group, heard, features, opinion } = view;
  const correction = learned.get(group);
  const sight = correction ? sightIn(view) : null;
  const odds = opinion.odds + (correction && sight ? correction.complaint(sight) : 0);
  const complaint = 1 / (1 + Math.exp(-odds));
  const [negative, neutral, positive] = opinion.sentiment;
  const { from, to } = knowledge.lexicons.model.unsure;
  const isForeign = groupOf(language) === null || WITHOUT_COMPLAINTS.has(group);
  const learnt = correctedBy(learntOf(opinion), correction, sight);
  return {
    complaint,
    sentiment: { negative, neutral, positive },
    ...aspectsOf(heard, learnt, complaint, knowledge.lexicons),
    language,
    unsure: language === 'und' || (complaint > from && (complaint < to || isForeign)),
    reasons: reasonsOf(input.text, features.tokens, opinion.tokens, heard.weighed, opinion.lexiconPull),
  };
}

function correctedBy(learnt: Learnt, correction: Corrections | undefined, sight: Sight | null): Learnt {
  if (!correction || !sight) return learnt;
  const topics = new Map(
    [...correction.topics].map(([topic, by]) => [topic, by({ ...sight, odds: UNLIKELY })]),
  );
  return {
    ...learnt,
    strong: (learnt.strong ?? 0) + correction.strong({ ...sight, odds: 0 }),
    corrections: topics,
  };
}

function aspectsOf(
  heard: LexiconReading,
  learnt: Learnt,
  complaint: number,
  { model }: Lexicons,
): Pick<Verdict, 'severity' | 'topic' | 'churn'> {
  const severity = severityOf(heard, learnt, complaint, model);
  return { severity, topic: topicOf(heard, learnt), churn: churnOf(heard, learnt, severity) };
}

function learntOf(opinion: GroupOpinion): Learnt {
  return {
    topic: sharesOf(opinion.aside('topic')),
    corrections: NOTHING_CORRECTED,
    strong: opinion.aside('strong')?.odds[0] ?? null,
    churn: opinion.aside('churn')?.odds[0] ?? null,
  };
}

const NOTHING_CORRECTED: ReadonlyMap<Topic, number> = new Map();

/** How likely each class of an expert is by itself, nought of one that it does not know. */
function sharesOf(said: Aside | null): (name: string) => number {
  if (said === null) return () => 0;
  const shares = toShares(said.odds.slice());
  return (name) => {
    const place = said.places.get(name);
    return place === undefined ? 0 : (shares[place] as number);
  };
}

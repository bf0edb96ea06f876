import { answerWord, type Label } from '../../domain/label.ts';
import { TOPICS, type Topic, type Verdict } from '../../domain/verdict.ts';
import type { Classifier, ClassifierInput, LearningClassifier } from '../../ports/language.ts';
import { type Answered, type Corrections, learnCorrections, UNLIKELY } from './correction/corrections.ts';
import { type Sight, sightOf } from './correction/lesson.ts';
import { languageOf, lexiconLanguageOf } from './language.ts';
import { churnOf, type Learnt, severityOf, topicOf } from './lexicon/aspects.ts';
import { type LexiconReading, type Lexicons, readByLexicon } from './lexicon/reading.ts';
import type { FeatureReader, Features } from './ngram/features.ts';
import { groupOf } from './ngram/files.ts';
import { type Group, type GroupOpinion, shares } from './ngram/group.ts';
import { reasonsOf } from './reasons.ts';

/** Everything the classifier knows. */
export interface Knowledge {
  lexicons: Lexicons;
  read: FeatureReader;
  /** The experts of a group of languages by its name. */
  group(name: string): Group;
  version: string;
}

/** Groups whose sets tell of bad feeling only, never of complaints: a likely complaint there is for a person to see. */
const WITHOUT_COMPLAINTS: ReadonlySet<string> = new Set(['world', 'th']);

/** Judges by trained experts and lexicons together; a language that no expert learnt is judged as the nearest one, and unsure. */
export function trainedClassifier(knowledge: Knowledge): LearningClassifier {
  const name = `trained-${knowledge.version}`;
  const uncorrected = new Map<string, Corrections>();
  // Learning takes longer than judging, and the labels seldom change between two batches.
  let last: { key: string; classifier: Classifier } | null = null;
  return {
    name,
    classify: (input) => classify(input, knowledge, name, uncorrected),
    after(labels) {
      if (labels.length === 0) return this;
      const key = labels.map((label) => `${label.id} ${answerWord(label)}`).join();
      if (last?.key !== key) last = { key, classifier: corrected(labels, knowledge, name) };
      return last.classifier;
    },
  };
}

function corrected(labels: readonly Label[], knowledge: Knowledge, name: string): Classifier {
  const after = `${name} after ${labels.length} ${labels.length === 1 ? 'label' : 'labels'}`;
  const corrections = correctionsFrom(labels, knowledge);
  return { name: after, classify: (input) => classify(input, knowledge, after, corrections) };
}

function classify(
  input: ClassifierInput,
  knowledge: Knowledge,
  classifier: string,
  corrections: ReadonlyMap<string, Corrections>,
): Verdict {
  const view = viewOf(input, knowledge);
  const { language, group, heard, features, opinion } = view;
  const correction = corrections.get(group);
  const sight = correction ? sightOf(opinion.odds, opinion.seen, features) : null;
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
    classifier,
  };
}

/** What is read from a text before anything is concluded. */
interface View {
  language: string;
  group: string;
  heard: LexiconReading;
  /** Overwritten when the next text is read. */
  features: Features;
  opinion: GroupOpinion;
}

function viewOf(input: ClassifierInput, { lexicons, read, group }: Knowledge): View {
  const language = languageOf(input.text, input.lang);
  const nearest = lexiconLanguageOf(language, input.text);
  const heard = readByLexicon(input.text, nearest, input.brandWords, lexicons);
  const name = groupOf(nearest ?? '') ?? 'world';
  const features = read(input.text);
  return { language, group: name, heard, features, opinion: group(name).judge(features, heard.odds) };
}

function correctionsFrom(labels: readonly Label[], knowledge: Knowledge): ReadonlyMap<string, Corrections> {
  const answers = new Map<string, Answered[]>();
  for (const label of labels) {
    const { group, opinion, features } = viewOf({ text: label.text, lang: label.lang }, knowledge);
    const ofGroup = answers.get(group) ?? [];
    ofGroup.push({ ...label, sight: sightOf(opinion.odds, opinion.seen, features) });
    answers.set(group, ofGroup);
  }
  return new Map([...answers].map(([group, ofGroup]) => [group, learnCorrections(ofGroup)]));
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
  const said = opinion.aside('topic');
  const likely = shares(Float64Array.from(said.values()));
  const topics = new Map<Topic, number>();
  for (const [at, name] of [...said.keys()].entries()) {
    const topic = TOPICS.find((one) => one === name);
    if (topic) topics.set(topic, likely[at] ?? 0);
  }
  return {
    topics,
    corrections: new Map(),
    strong: opinion.aside('strong').get('strong') ?? null,
    churn: opinion.aside('churn').get('churn') ?? null,
  };
}

import { answerWord, type Label } from '../../../domain/label.ts';
import { type Answered, type Corrections, learnCorrections } from './corrections.ts';
import type { Sight } from './lesson.ts';

/** What the labels change, by group of languages. */
export type Learned = ReadonlyMap<string, Corrections>;

/** A labelled text as it is looked at, with the group of languages it belongs to. */
export interface Looked {
  group: string;
  sight: Sight;
}

/**
 * Learns from labels, oldest first. Labels change seldom and one at a time, so what it learnt last is kept while they are
 * the same, and each labelled text is looked at once.
 */
export function learner(look: (label: Label) => Looked): (labels: readonly Label[]) => Learned {
  let looked = new Map<string, Looked>();
  let last: { key: string; learned: Learned } | null = null;
  return (labels) => {
    const key = labels.map((label) => `${label.id} ${answerWord(label)}`).join();
    if (last?.key === key) return last.learned;
    const now = new Map(labels.map((label) => [label.id, looked.get(label.id) ?? look(label)] as const));
    looked = now;
    const answers = new Map<string, Answered[]>();
    for (const label of labels) {
      const at = now.get(label.id);
      if (!at) continue;
      const ofGroup = answers.get(at.group) ?? [];
      ofGroup.push({ ...label, sight: at.sight });
      answers.set(at.group, ofGroup);
    }
    const learned = new Map([...answers].map(([group, ofGroup]) => [group, learnCorrections(ofGroup)]));
    last = { key, learned };
    return learned;
  };
}

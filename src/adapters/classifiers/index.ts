import { join } from 'node:path';
import type { LearningClassifier } from '../../ports/language.ts';
import { trainedClassifier } from './classifier.ts';
import type { Encoder } from './encoder/index.ts';
import { nameHider } from './hidden-names.ts';
import { loadLexicons } from './lexicon/index.ts';
import { characterTables } from './ngram/characters.ts';
import { readersOver } from './ngram/features.ts';
import { WEIGHTS_FOLDER } from './ngram/files.ts';
import { type Group, groupFrom } from './ngram/group.ts';
import { pairsOf, readJoins } from './ngram/joins-file.ts';
import { isOver, layoutOf } from './ngram/layout.ts';
import { sideBySide } from './ngram/side-by-side.ts';
import { readWeights } from './ngram/weights-file.ts';
import { type SecondOpinion, secondOpinionFrom } from './second-opinion.ts';

/** Where the classifier's parts are when they are not in their usual place. */
export interface Parts {
  weightsFolder?: string;
  /** Asked about unsure English texts; null or left out: the experts alone speak. */
  encoder?: Encoder | null;
  /** The brand's names, which say nothing about a post. */
  names?: readonly string[];
}

/**
 * The classifier of the product: lexicons from `lexiconFolder`, experts from `weightsFolder`. English is read at once, so
 * that missing weights stop the start; the other groups when the first text of theirs comes, in some 20 ms each.
 * Throws `RulesError` for the lexicons, and an error that names the file for the weights.
 */
export function loadClassifier(lexiconFolder: string, parts: Parts = {}): LearningClassifier {
  const { weightsFolder = WEIGHTS_FOLDER, encoder = null, names = [] } = parts;
  const joins = readJoins(join(weightsFolder, 'joins.json'));
  const groups = new Map<string, Group>();
  const group = (name: string): Group => {
    const known = groups.get(name);
    if (known) return known;
    const over = joins.groups[name];
    if (!over) throw new Error(`${weightsFolder}: joins.json knows no group ${name}: train it again`);
    const own = readWeights(join(weightsFolder, `${name}.bin.gz`));
    const before = over.after && readWeights(join(weightsFolder, `${over.after}.bin.gz`));
    const experts = before ? sideBySide(before, own) : own;
    if (![over.complaint, over.sentiment].every((join) => isOver(join, layoutOf(experts.experts))))
      throw new Error(`${weightsFolder}: ${name}.bin.gz and joins.json are of two trainings: train it again`);
    const loaded = groupFrom(experts, over);
    groups.set(name, loaded);
    return loaded;
  };
  group('en');
  const english = joins.groups.en?.second;
  const second: SecondOpinion | null = encoder && english ? secondOpinionFrom(encoder, english) : null;
  return trainedClassifier({
    lexicons: loadLexicons(lexiconFolder),
    hideNames: nameHider(names),
    reader: readersOver(characterTables(pairsOf(joins.simplify))),
    group,
    second: (name) => (name === 'en' ? second : null),
    version: joins.version,
  });
}

import { join } from 'node:path';
import type { LearningClassifier } from '../../ports/language.ts';
import { trainedClassifier } from './classifier.ts';
import { loadLexicons } from './lexicon/index.ts';
import { characterTables } from './ngram/characters.ts';
import { featureReader } from './ngram/features.ts';
import { BITS, WEIGHTS_FOLDER } from './ngram/files.ts';
import { type Group, groupFrom } from './ngram/group.ts';
import { pairsOf, readJoins } from './ngram/joins-file.ts';
import { readWeights } from './ngram/weights-file.ts';

/**
 * The classifier of the product: lexicons from `lexiconFolder`, experts from `weightsFolder`. English is read at once, so
 * that missing weights stop the start; the other groups when the first text of theirs comes, in some 20 ms each.
 * Throws `RulesError` for the lexicons, and an error that names the file for the weights.
 */
export function loadClassifier(
  lexiconFolder: string,
  weightsFolder: string = WEIGHTS_FOLDER,
): LearningClassifier {
  const joins = readJoins(join(weightsFolder, 'joins.json'));
  const groups = new Map<string, Group>();
  const group = (name: string): Group => {
    const known = groups.get(name);
    if (known) return known;
    const second = joins.groups[name];
    if (!second) throw new Error(`${weightsFolder}: joins.json knows no group ${name}: train it again`);
    const loaded = groupFrom(readWeights(join(weightsFolder, `${name}.bin.gz`)), second);
    groups.set(name, loaded);
    return loaded;
  };
  group('en');
  const read = featureReader(characterTables(pairsOf(joins.simplify)), BITS);
  return trainedClassifier({ lexicons: loadLexicons(lexiconFolder), read, group, version: joins.version });
}

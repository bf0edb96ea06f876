import type { ClassifierInput } from '../../ports/language.ts';
import { type Sight, sightOf } from './correction/lesson.ts';
import type { HideNames } from './hidden-names.ts';
import { languageOf, lexiconLanguageOf } from './language.ts';
import { type LexiconReading, type Lexicons, readByLexicon } from './lexicon/reading.ts';
import { unitsIn, withoutAddresses } from './lexicon/units.ts';
import type { FeatureReader, Features } from './ngram/features.ts';
import { groupOf, WORLD } from './ngram/files.ts';
import type { Group, GroupOpinion } from './ngram/group.ts';
import { isUnsure, type SecondOpinion } from './second-opinion.ts';

/** Everything the classifier knows. */
export interface Knowledge {
  lexicons: Lexicons;
  hideNames: HideNames;
  /** Reads a text's features for a group with so many buckets, as a power of two. */
  reader(bits: number): FeatureReader;
  /** The experts of a group of languages by its name. */
  group(name: string): Group;
  /** What is asked about unsure texts of a group; null where nobody is there to be asked. */
  second(group: string): SecondOpinion | null;
  version: string;
}

/** What is read from a text before anything is concluded. */
export interface View {
  language: string;
  group: string;
  heard: LexiconReading;
  /** Overwritten when the next text is read. */
  features: Features;
  opinion: GroupOpinion;
  /** Whether the encoder had its say. */
  askedTwice: boolean;
}

export function viewOf(input: ClassifierInput, knowledge: Knowledge): View {
  const { lexicons, hideNames, reader, group, second } = knowledge;
  const text = hideNames(input.text);
  const readable = withoutAddresses(text);
  const units = unitsIn(readable);
  const language = languageOf(readable, units, input.lang);
  const nearest = lexiconLanguageOf(language, readable);
  const heard = readByLexicon(text, units, nearest, input.brandWords, lexicons);
  const name = groupOf(nearest ?? '') ?? WORLD;
  const judges = group(name);
  const features = reader(judges.bits)(text);
  const first = judges.judge(features, heard);
  // The encoder does not hear what a "not" denies.
  const ask = isUnsure(first) && !first.denied ? second(name) : null;
  const opinion = ask ? { ...first, ...ask(text, first) } : first;
  return { language, group: name, heard, features, opinion, askedTwice: ask !== null };
}

/** What a correction looks at in a text. */
export function sightIn({ opinion, features }: View): Sight {
  return sightOf(opinion.odds, opinion.seen, features);
}

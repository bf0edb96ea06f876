import { join } from 'node:path';
import { foundInOrder, readText, wereInOrder, yamlIn } from '../../rules/read-yaml.ts';
import { type Lexicon, lexiconFrom, type ReadLexiconFile } from './lexicon.ts';
import { LEXICON_FILES, type LexiconData } from './lexicon-files.ts';

/** Raise it when a lexicon that was in order may be so no longer: a stricter shape, other stems. */
const FORM = 'lexicon 1';

/**
 * The lexicon of one language's folder, made when it is first asked for. Its files are read now, and a lexicon that was
 * never made from the same words is made now: what is wrong in it stops the start, and what was found in order before waits
 * for the first text in its language. Throws `RulesError` with file and line.
 */
export function lexiconIn(folder: string): () => Lexicon {
  const texts = new Map(Object.keys(LEXICON_FILES).map((name) => [name, readText(join(folder, name))]));
  const file: ReadLexiconFile = <F extends keyof LexiconData>(name: F) =>
    yamlIn(texts.get(name) ?? '', join(folder, name), LEXICON_FILES[name]) as LexiconData[F];
  let lexicon: Lexicon | null = null;
  const made = () => {
    lexicon ??= lexiconFrom(folder, file);
    return lexicon;
  };
  const whole = [...texts.values()];
  if (!wereInOrder(FORM, whole)) {
    made();
    foundInOrder(FORM, whole);
  }
  return made;
}

import { DRAFT_LANGUAGES } from './language.ts';
import type { PatternsByLanguage } from './lint-rules.ts';
import { holdsWord, wordsFound } from './word-pattern.ts';

/** Words found in a text. UTF-16 offsets, `end` exclusive. */
export interface FoundWords {
  words: string;
  start: number;
  end: number;
}

/** Everything in a text that a list of patterns names, in any language, from the left; of two that overlap the longer stays. */
export function findWords(text: string, patterns: PatternsByLanguage): FoundWords[] {
  const found = DRAFT_LANGUAGES.flatMap((language) =>
    patterns[language].flatMap((source) =>
      wordsFound(text, source, language).map((match) => foundAt(text, match.index, match[0].length)),
    ),
  );
  const kept: FoundWords[] = [];
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
  }
  return kept;
}

export function holdsWords(text: string, patterns: PatternsByLanguage): boolean {
  return DRAFT_LANGUAGES.some((language) =>
    patterns[language].some((source) => holdsWord(text, source, language)),
  );
}

export function foundAt(text: string, start: number, length: number): FoundWords {
  return { words: text.slice(start, start + length), start, end: start + length };
}

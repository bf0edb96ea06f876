import { ESCALATION_KINDS, type EscalationKind, type EscalationRules } from './escalation-rules.ts';
import { languageFits } from './watch/language-fits.ts';
import { readAnyTerm, type Term } from './watch/term.ts';
import { buildTermFinder, type TermFinder, type TermHit } from './watch/term-finder.ts';

export { EscalationRules } from './escalation-rules.ts';

/** A word that called somebody: as it stands in the text, with its UTF-16 offsets, `end` exclusive. */
export interface EscalationWord {
  word: string;
  start: number;
  end: number;
}

/** Somebody has to be called, whatever else is decided. */
export interface Escalation {
  kind: EscalationKind;
  /** Who is called. */
  who: string;
  /** Minutes round the clock, from the post. */
  withinMinutes: number;
  /** False where no machine may put words into our mouth: a person writes. */
  draft: boolean;
  /** What in the text said so; empty when only the author's reach did. */
  words: EscalationWord[];
}

/**
 * The gravest reason to call somebody, or null: a life in danger before safety, law, press and reach. `language` is
 * BCP 47; lists of other languages are read too where the rules say so, and all of them when the language is unknown.
 */
export function escalationOf(
  text: string,
  language: string,
  followers: number | null,
  rules: EscalationRules,
): Escalation | null {
  const found = wordsFound(text, language, rules);
  const far = followers !== null && followers >= rules.influence.followersFrom;
  for (const kind of ESCALATION_KINDS) {
    const words = found.get(kind) ?? [];
    if (words.length === 0 && !(kind === 'influence' && far)) continue;
    const { who, withinMinutes, draft } = rules[kind];
    return { kind, who, withinMinutes, draft, words };
  }
  return null;
}

/** A phrase of the rules, ready to be found; `except` phrases take back what they cover. */
interface Phrase {
  term: Term;
  kind: EscalationKind;
  language: string;
  except: boolean;
}

interface PhraseBook {
  phrases: Phrase[];
  finder: TermFinder;
}

/** Made once for each rulebook: the same rules always give the same book. */
const books = new WeakMap<EscalationRules, PhraseBook>();

function bookOf(rules: EscalationRules): PhraseBook {
  const known = books.get(rules);
  if (known) return known;
  const phrases = ESCALATION_KINDS.flatMap((kind) => [
    ...phrasesOf(kind, rules[kind].words, false),
    ...phrasesOf(kind, rules[kind].except, true),
  ]);
  const book = { phrases, finder: buildTermFinder(phrases.map((phrase) => phrase.term)) };
  books.set(rules, book);
  return book;
}

function phrasesOf(kind: EscalationKind, lists: Record<string, string[]>, except: boolean): Phrase[] {
  return Object.entries(lists).flatMap(([language, written]) =>
    written.flatMap((words) => {
      const term = readAnyTerm(words);
      return term ? [{ term, kind, language, except }] : [];
    }),
  );
}

function wordsFound(
  text: string,
  language: string,
  rules: EscalationRules,
): Map<EscalationKind, EscalationWord[]> {
  const { phrases, finder } = bookOf(rules);
  const hits = finder.find(text).flatMap((hit) => {
    const phrase = phrases[hit.term];
    return phrase && listIsRead(phrase, language, rules) ? [{ ...hit, phrase }] : [];
  });
  const excepts = hits.filter(({ phrase }) => phrase.except);
  const found = new Map<EscalationKind, EscalationWord[]>();
  for (const { phrase, ...hit } of hits) {
    const excepted = excepts.some((other) => other.phrase.kind === phrase.kind && covers(other, hit));
    if (phrase.except || excepted) continue;
    const words = found.get(phrase.kind) ?? [];
    words.push({ word: text.slice(hit.start, hit.end), start: hit.start, end: hit.end });
    found.set(phrase.kind, words);
  }
  return found;
}

function covers(outer: TermHit, inner: TermHit): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** A list is read for its own language, for any when its kind says so, and for languages that have no list. */
function listIsRead(phrase: Phrase, language: string, rules: EscalationRules): boolean {
  const { everyLanguage, words } = rules[phrase.kind];
  if (everyLanguage || languageFits([phrase.language], language)) return true;
  return !Object.keys(words).some((list) => languageFits([list], language));
}

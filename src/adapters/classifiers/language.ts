import { eld } from 'eld/small';
import { chineseScriptOf } from './han-script.ts';
import { withoutAddresses } from './lexicon/units.ts';

type Script = 'han' | 'cyrillic' | 'latin' | 'other' | 'none';

/** More text than this does not make the answer any surer. */
const LOOKED_AT = 600;

/** What platforms write when they did not know: their own marks, not languages. */
const NO_HINT = new Set(['und', 'zxx', 'qme', 'qht', 'qam', 'qct', 'qst', 'art', 'mul']);

const SCRIPT_OF_HINT: Record<string, Script> = {
  zh: 'han',
  ru: 'cyrillic',
  uk: 'cyrillic',
  bg: 'cyrillic',
  sr: 'cyrillic',
  be: 'cyrillic',
};

/**
 * The language of a text as BCP 47, `und` when nothing could tell. The script is seen in the text itself; the platform's
 * `hint` decides within a script when it names a language of that script, because it has seen the whole account.
 */
export function languageOf(text: string, hint: string | null): string {
  const words = withoutAddresses(text.slice(0, LOOKED_AT));
  const script = scriptOf(words);
  if (script === 'none') return 'und';
  if (script === 'han') return chineseScriptOf(words) ?? chineseOfHint(hint);
  const named = hint?.toLowerCase().split('-')[0] ?? 'und';
  if (!NO_HINT.has(named) && named !== '' && fits(named, script)) return named;
  return detected(words);
}

/** The language whose lexicon reads a text best: its own, or else the one of ours that shares its script. */
export function lexiconLanguageOf(language: string, text: string): string | null {
  if (language !== 'und') return language;
  const script = scriptOf(withoutAddresses(text.slice(0, LOOKED_AT)));
  return script === 'latin' ? 'en' : script === 'cyrillic' ? 'ru' : null;
}

function scriptOf(words: string): Script {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(words)) return 'other';
  const han = count(words, /\p{Script=Han}/gu);
  const cyrillic = count(words, /\p{Script=Cyrillic}/gu);
  const latin = count(words, /\p{Script=Latin}/gu);
  // One Chinese character says about as much as three letters: a name or an app's word in Latin must not outweigh it.
  if (han > 0 && han * 3 >= Math.max(latin, cyrillic)) return 'han';
  if (cyrillic > 0 && cyrillic * 2 >= latin) return 'cyrillic';
  if (latin > 0) return 'latin';
  return /\p{L}/u.test(words) ? 'other' : 'none';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function fits(named: string, script: Script): boolean {
  return (SCRIPT_OF_HINT[named] ?? 'latin') === script;
}

/** Without a telling character a region or script in the hint decides; simplified is the commoner of the two. */
function chineseOfHint(hint: string | null): 'zh-Hans' | 'zh-Hant' {
  return /hant|tw|hk|mo/i.test(hint ?? '') ? 'zh-Hant' : 'zh-Hans';
}

/** Small words that only English has: two different ones settle it without asking the detector, which takes far longer. */
const ENGLISH =
  /(?<![\p{L}'’])(the|and|you|your|with|this|that|was|were|have|has|not|from|they|what|when|why|how|been|just|would|could|should|about|there|their|don['’]t|can['’]t|it['’]s|i['’]m)(?![\p{L}'’])/giu;
const ENGLISH_ENOUGH = 2;

function isPlainlyEnglish(words: string): boolean {
  const seen = new Set<string>();
  for (const [word] of words.matchAll(ENGLISH)) {
    seen.add(word.toLowerCase());
    if (seen.size >= ENGLISH_ENOUGH) return true;
  }
  return false;
}

function detected(words: string): string {
  if (isPlainlyEnglish(words)) return 'en';
  const guess = eld.detect(words);
  if (guess.language === '') return 'und';
  return guess.isReliable() ? guess.language : 'und';
}

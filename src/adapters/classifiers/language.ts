import { languageDetector } from './detector.ts';
import { isPlainlyEnglish } from './english.ts';
import { chineseScriptOf } from './han-script.ts';
import type { Unit } from './lexicon/units.ts';
import { type Letters, scriptsIn } from './scripts.ts';

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

/** Languages of scripts that are told apart only where a hint names one of theirs. */
const ARABIC = /\p{Script=Arabic}/u;
const OWN_SCRIPT: Record<string, RegExp> = {
  ar: ARABIC,
  fa: ARABIC,
  ur: ARABIC,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
  th: /\p{Script=Thai}/u,
};

/**
 * The language of a text without addresses, cut into its `units`, as BCP 47, `und` when nothing could tell. The script is
 * seen in the text itself; the platform's `hint` decides within a script when it names a language of that script, because
 * it has seen the whole account.
 */
export function languageOf(readable: string, units: readonly Unit[], hint: string | null): string {
  const words = readable.slice(0, LOOKED_AT);
  const letters = scriptsIn(words);
  const script = scriptOf(letters);
  if (script === 'none') return 'und';
  if (script === 'han') return chineseScriptOf(words) ?? chineseOfHint(hint);
  const named = hint?.toLowerCase().split('-')[0] ?? 'und';
  if (!NO_HINT.has(named) && named !== '' && fits(named, script, words)) return named;
  // A Thai or Arabic post with an English line in it is not settled by its small words.
  if (letters.latin > letters.other && isPlainlyEnglish(units)) return 'en';
  return detected(words);
}

/** The language whose lexicon reads a text best: its own, or else the one of ours that shares its script. */
export function lexiconLanguageOf(language: string, readable: string): string | null {
  if (language !== 'und') return language;
  const script = scriptOf(scriptsIn(readable.slice(0, LOOKED_AT)));
  return script === 'latin' ? 'en' : script === 'cyrillic' ? 'ru' : null;
}

function scriptOf({ latin, cyrillic, han, kana, other }: Letters): Script {
  if (kana > 0) return 'other';
  // One Chinese character says about as much as three letters: a name or an app's word in Latin must not outweigh it.
  if (han > 0 && han * 3 >= Math.max(latin, cyrillic)) return 'han';
  if (cyrillic > 0 && cyrillic * 2 >= latin) return 'cyrillic';
  if (latin > 0) return 'latin';
  return other > 0 ? 'other' : 'none';
}

function fits(named: string, script: Script, words: string): boolean {
  if (script === 'other') return OWN_SCRIPT[named]?.test(words) ?? false;
  return (SCRIPT_OF_HINT[named] ?? 'latin') === script;
}

/** Without a telling character a region or script in the hint decides; simplified is the commoner of the two. */
function chineseOfHint(hint: string | null): 'zh-Hans' | 'zh-Hant' {
  return /hant|tw|hk|mo/i.test(hint ?? '') ? 'zh-Hant' : 'zh-Hans';
}

function detected(words: string): string {
  const guess = languageDetector().detect(words);
  if (guess.language === '') return 'und';
  return guess.isReliable() ? guess.language : 'und';
}

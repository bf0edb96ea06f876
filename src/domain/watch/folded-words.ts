import { foldedSign, lengthOf, signAt } from './engine/signs.ts';
import { isBordered, isWordUnit } from './script.ts';

/** One word of a text as matching sees it. */
export interface FoldedWord {
  text: string;
  /** UTF-16 offsets into the original text, `end` exclusive. */
  start: number;
  end: number;
}

/** Of a link only the site says what a post is about; a shortened link says nothing. */
const LINK = /(https?:\/\/(?:www\.)?)([^\s/]+)(\S*)/gi;
const SHORTENER = /^(?:t\.co|bit\.ly|redd\.it)$/i;

/**
 * The words of a text, folded as matching folds them. Where a script sets no borders (Chinese, Japanese, Thai), every two
 * neighbouring signs are one word, which overlaps the next. Of links only the site is read.
 */
export function foldedWords(text: string): FoldedWord[] {
  const read = text.includes('://') ? text.replace(LINK, onlySite) : text;
  const words: FoldedWord[] = [];
  let word: FoldedWord | null = null;
  let before: FoldedWord | null = null;
  for (let at = 0; at < read.length; ) {
    const sign = signAt(read, at);
    const end = at + lengthOf(sign);
    const folded = foldedSign(sign);
    const unit = folded.charCodeAt(0);
    const piece = { text: folded.trim(), start: at, end };
    at = end;
    if (folded === '') continue;
    word = isBordered(unit) ? bordered(words, word, piece) : null;
    before = word === null && isWordUnit(unit) ? borderless(words, before, piece) : null;
  }
  return words;
}

/** A letter: it begins a word, or goes on with the one before it. */
function bordered(words: FoldedWord[], word: FoldedWord | null, letter: FoldedWord): FoldedWord {
  if (word === null) {
    words.push(letter);
    return letter;
  }
  word.text += letter.text;
  word.end = letter.end;
  return word;
}

/** A sign without borders: alone it is a word, after another one both are. */
function borderless(words: FoldedWord[], before: FoldedWord | null, sign: FoldedWord): FoldedWord {
  if (before === null) {
    words.push({ ...sign });
    return sign;
  }
  const last = words.at(-1);
  if (last?.start === before.start && last.end === before.end) words.pop();
  words.push({ text: before.text + sign.text, start: before.start, end: sign.end });
  return sign;
}

/** As long as before, so that offsets still hold. */
function onlySite(link: string, scheme: string, site: string, path: string): string {
  if (SHORTENER.test(site)) return ' '.repeat(link.length);
  return ' '.repeat(scheme.length) + site + ' '.repeat(path.length);
}

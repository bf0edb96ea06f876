import type { DraftBrief } from '../draft.ts';
import { dueWords } from './due-words.ts';
import { echoesOf } from './echo.ts';
import type { DraftLanguage } from './language.ts';
import { personalName } from './person-name.ts';
import type { LanguageBook } from './phrase-book.ts';
import type { SlotValues } from './phrase-text.ts';

const LONGEST_WORD = 40;

type Speaker = Pick<DraftBrief, 'personName' | 'brandName' | 'signedBy' | 'text' | 'reasons'>;

/** What every text of ours can say: the name, the brand, the signer and the echoes of their words. */
export function spokenValues(brief: Speaker, book: LanguageBook, language: DraftLanguage): SlotValues {
  return {
    ...echoesOf(brief.text, brief.reasons, book.echo, language),
    name: personalName(brief.personName, book.names, language),
    brand: plain(brief.brandName),
    signer: brief.signedBy === null ? null : plain(brief.signedBy),
    due: null,
    link: null,
  };
}

/** What a public reply can say beyond that: the time we promise, and the link to a private message. */
export function replyValues(
  brief: DraftBrief,
  book: LanguageBook,
  language: DraftLanguage,
  now: Date,
): SlotValues {
  return {
    ...spokenValues(brief, book, language),
    due: dueWords(brief.promiseDueAt, now, brief.timeZone, language),
    link: brief.inviteLink,
  };
}

/** A name from outside, without anything that could break a text; null when nothing is left of it. */
function plain(name: string): string | null {
  const clean = name
    .replace(/[{}[\]\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return clean === '' || clean.length > LONGEST_WORD ? null : clean;
}

import type { DraftBrief } from '../draft.ts';
import { fail, ok, type Result } from '../errors.ts';
import { chanceFrom, draw } from './chance.ts';
import { ECHO_SLOTS } from './echo.ts';
import { type DraftLanguage, draftLanguage } from './language.ts';
import type { MessageKind, MessagePhrase, PhraseBook } from './phrase-book.ts';
import { fillPhrase, neededSlots } from './phrase-text.ts';
import { spokenValues } from './reply-values.ts';

export interface MessageBrief
  extends Pick<
    DraftBrief,
    'language' | 'topic' | 'text' | 'reasons' | 'personName' | 'brandName' | 'signedBy'
  > {
  /** Who opened the private talk. */
  opened: 'by-them' | 'by-us';
}

export interface MessageText {
  text: string;
  language: DraftLanguage;
  /** Id of the phrase in `rules/templates`. */
  phrase: string;
}

/**
 * Writes a private message: `greeting` when the private talk begins, `follow-up` to ask whether it is settled (report
 * back, the seventh point of a complaint talk). The same arguments give the same text.
 */
export function directMessage(
  kind: MessageKind,
  brief: MessageBrief,
  book: PhraseBook,
  seed: number,
): Result<MessageText> {
  const language = draftLanguage(brief.language, brief.text);
  const values = spokenValues(brief, book[language], language);
  const pool = book[language].messages[`dm-${kind}`].filter(
    (phrase) =>
      (phrase.opened === undefined || phrase.opened === brief.opened) &&
      (phrase.topics?.includes(brief.topic) ?? true) &&
      fillPhrase(phrase.say, values) !== null,
  );
  const phrase = draw(pool, closeness, chanceFrom(seed));
  const text = phrase && fillPhrase(phrase.say, values);
  if (!phrase || !text) return fail('invalid-input', `No ${kind} phrase in ${language} fits this case.`);
  return ok({ text, language, phrase: phrase.id });
}

/** A message that names what happened is likelier than one that does not. */
function closeness(phrase: MessagePhrase): number {
  const echoes = neededSlots(phrase.say).some((slot) => (ECHO_SLOTS as readonly string[]).includes(slot));
  return (echoes ? 4 : 1) + (phrase.topics ? 2 : 0);
}

import type { DraftBrief, DraftText } from '../draft.ts';
import { fail, ok, type Result } from '../errors.ts';
import { chanceFrom } from './chance.ts';
import { choosePhrases } from './choose-phrases.ts';
import { type Fitted, fitLength, type LengthOf } from './fit-length.ts';
import { fittingPhrases } from './fitting-phrases.ts';
import { type DraftLanguage, draftLanguage } from './language.ts';
import type { LanguageBook, PhraseBook } from './phrase-book.ts';
import type { SlotValues } from './phrase-text.ts';
import { replyValues } from './reply-values.ts';
import type { SaidTexts } from './said-texts.ts';

/** So many texts are tried for each draft; the one least like what we said lately is taken. */
const TRIES = 28;

/** Giving up a part costs as much as this much likeness to a recent reply. */
const DROP_COST = 0.12;

/**
 * Writes a public reply: parts chosen for this case, slots filled, within the platform's length, and unlike what was
 * `said`, because two customers must never get the same text (X refuses it, and people see through it). The same
 * arguments give the same text. Fails with `no-road` when the reply needs the way to a private message and there is no
 * link, and with `invalid-input` when not even the apology and the invitation fit.
 */
export function composeReply(
  brief: DraftBrief,
  book: PhraseBook,
  said: SaidTexts,
  seed: number,
  now: Date,
  lengthOf: LengthOf,
): Result<DraftText> {
  const language = draftLanguage(brief.language, brief.text);
  const needs = neededParts(brief);
  if (needs.includes('invite') && !brief.inviteLink) {
    return fail(
      'no-road',
      'This reply must carry the way to a private message, and no link to one is known.',
    );
  }
  const values = replyValues(brief, book[language], language, now);
  const best = freshest({ ...brief, needs }, book[language], values, language, said, seed, lengthOf);
  if (!best)
    return fail('invalid-input', 'Not even the apology and the invitation fit the length of this platform.');
  return ok({
    text: best.text,
    language,
    parts: best.parts.map(({ kind, phrase, text }) => ({ kind, phrase, text })),
  });
}

/** Whatever was asked for, a second reply invites, and each reply apologises: we assume the fault is ours (TARP). */
function neededParts(brief: DraftBrief): DraftBrief['needs'] {
  const needs = [...new Set(brief.needs)];
  if (!needs.includes('apologise')) needs.unshift('apologise');
  if (brief.ordinal === 2 && !needs.includes('invite')) needs.push('invite');
  const signature = needs.indexOf('sign');
  if (signature >= 0) needs.push(...needs.splice(signature, 1));
  return needs;
}

function freshest(
  brief: DraftBrief,
  book: LanguageBook,
  values: SlotValues,
  language: DraftLanguage,
  said: SaidTexts,
  seed: number,
  lengthOf: LengthOf,
): Fitted | null {
  const phrases = fittingPhrases(brief, book);
  const chance = chanceFrom(seed);
  let best: { fitted: Fitted; cost: number } | null = null;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const fitted = fitLength(
      choosePhrases(brief.needs, phrases, values, chance),
      brief.platform,
      language,
      lengthOf,
    );
    if (!fitted) continue;
    // A little chance keeps two drafts for the same post apart when nothing else does.
    const base = DROP_COST * fitted.dropped + 0.02 * chance();
    const cost: number = base + said.wornness(fitted.text, best ? best.cost - base : undefined);
    if (!best || cost < best.cost) best = { fitted, cost };
  }
  return best?.fitted ?? null;
}

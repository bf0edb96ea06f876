import { z } from 'zod';
import { PART_KINDS } from '../draft.ts';
import { CHURN_STAGES, SEVERITIES, TOPICS } from '../verdict.ts';
import { EchoRules } from './echo-rules.ts';
import { DRAFT_LANGUAGES, type DraftLanguage } from './language.ts';
import { neededSlots, phraseFault, slotNames } from './phrase-text.ts';
import { patternFault } from './word-pattern.ts';

const phraseText = z.string().trim().min(1).max(260);
const phraseId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id such as wait-too-long');
const wordsPattern = z
  .string()
  .min(1)
  .refine((find) => patternFault(find) === null, 'not a pattern that can be read');
const topics = z.array(z.enum(TOPICS)).min(1).optional();

/** One way of saying one thing; its id is its own within its list. A condition that is left out always holds. */
const Phrase = z.strictObject({
  id: phraseId,
  /** Slots in braces; a stretch in square brackets falls away when its slot is empty: `[{name}, ]that is too long.` */
  say: phraseText,
  topics,
  severities: z.array(z.enum(SEVERITIES)).min(1).optional(),
  churn: z.array(z.enum(CHURN_STAGES)).min(1).optional(),
  /** Patterns; the phrase fits only where their post holds one of them: "would you rather fly later" needs a flight. */
  words: z.array(wordsPattern).min(1).optional(),
  /** Only in the first or only in the second public reply. */
  ordinal: z.union([z.literal(1), z.literal(2)]).optional(),
  /** Other parts that this phrase does as well: "I'm sorry we kept you three hours" recognises and apologises. */
  also: z.array(z.enum(PART_KINDS)).default([]),
});
export type Phrase = z.infer<typeof Phrase>;

/** One way of writing a private message. */
const MessagePhrase = z.strictObject({
  id: phraseId,
  say: z.string().trim().min(1).max(600),
  topics,
  /** Who wrote first; left out, it fits both. */
  opened: z.enum(['by-them', 'by-us']).optional(),
});
export type MessagePhrase = z.infer<typeof MessagePhrase>;

export type MessageKind = 'greeting' | 'follow-up';

const PartLists = z.strictObject({
  recognise: z.array(Phrase).min(1),
  feel: z.array(Phrase).min(1),
  apologise: z.array(Phrase).min(1),
  next: z.array(Phrase).min(1),
  choices: z.array(Phrase).min(1),
  ask: z.array(Phrase).min(1),
  invite: z.array(Phrase).min(1),
  thank: z.array(Phrase).min(1),
  sign: z.array(Phrase).min(1),
});

/** `rules/templates/<language>.yaml`. */
export const LanguageBook = z
  .strictObject({
    language: z.enum(DRAFT_LANGUAGES),
    names: z.strictObject({
      /** Given names that settle which of two words is the given one. */
      given: z.array(z.string().min(1)),
      /** Words that begin an account's name but are nobody's name. */
      never: z.array(z.string().min(1)),
    }),
    echo: EchoRules,
    parts: PartLists,
    messages: z.strictObject({
      'dm-greeting': z.array(MessagePhrase).min(1),
      'dm-follow-up': z.array(MessagePhrase).min(1),
    }),
  })
  .superRefine(checkPhrases);
export type LanguageBook = z.infer<typeof LanguageBook>;

/** All phrases, by language. */
export type PhraseBook = Readonly<Record<DraftLanguage, LanguageBook>>;

type Check = z.core.$RefinementCtx;
type Lists = Record<string, readonly { id: string; say: string }[]>;

function checkPhrases(book: { parts: Lists; messages: Lists }, context: Check): void {
  for (const group of ['parts', 'messages'] as const) {
    for (const [list, phrases] of Object.entries(book[group])) {
      const seen = new Set<string>();
      phrases.forEach(({ id, say }, index) => {
        const path = [group, list, index];
        const fault = phraseFault(say) ?? slotFault(list, say);
        if (fault) context.addIssue({ code: 'custom', path: [...path, 'say'], message: fault });
        if (seen.has(id))
          context.addIssue({
            code: 'custom',
            path: [...path, 'id'],
            message: `the id ${id} is used twice here`,
          });
        seen.add(id);
      });
    }
  }
}

/** The invitation holds the link, the signature holds the signer, and neither stands anywhere else. */
function slotFault(list: string, phrase: string): string | null {
  const names = slotNames(phrase);
  const needed = neededSlots(phrase);
  if (list === 'invite' && !needed.includes('link'))
    return 'an invitation must hold {link}, outside square brackets';
  if (list === 'sign' && !needed.includes('signer'))
    return 'a signature must hold {signer}, outside square brackets';
  if (list !== 'invite' && names.includes('link')) return '{link} belongs to an invitation';
  if (list !== 'next' && names.includes('due')) return '{due} belongs to what happens next';
  return null;
}

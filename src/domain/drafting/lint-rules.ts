import { z } from 'zod';
import { TOPICS } from '../verdict.ts';
import { patternFault } from './word-pattern.ts';

const pattern = z
  .string()
  .min(1)
  .refine((find) => patternFault(find) === null, 'not a pattern that can be read');
const patterns = z.array(pattern).min(1);
const byLanguage = z.strictObject({ en: patterns, 'zh-Hant': patterns, 'zh-Hans': patterns, ru: patterns });
/** Patterns for each language. All are looked for in every text, because people answer in the language they choose. */
export type PatternsByLanguage = z.infer<typeof byLanguage>;

const words = z.array(z.string().min(1)).min(1);

const level = z.enum(['warn', 'block']);

/** Something that is not said: where it is found, the approver reads `says`, with `{words}` for what stands there. */
const WordRule = z.strictObject({ level, says: z.string().min(1), find: byLanguage });

export const WORD_RULES = [
  'calls',
  'forms',
  'emails',
  'blame',
  'set-phrases',
  'worn-phrases',
  'admissions',
] as const;

/** `rules/lint.yaml`: what no reply says, and what each reply must hold. */
export const LintRules = z.strictObject({
  /** Likeness to a recent reply, 0 to 1, from which a person is warned and from which the reply is stopped. */
  likeness: z
    .strictObject({ warn: z.number().min(0).max(1), block: z.number().min(0).max(1) })
    .refine((limits) => limits.warn <= limits.block, 'warn must not be above block'),
  /** So many words in capitals in one text are shouting. */
  shouting: z.strictObject({ level, words: z.number().int().min(1) }),
  /** Words before a find that turn it round, such as "no need to": then it is no find. */
  negations: byLanguage,
  words: z.strictObject({
    calls: WordRule,
    forms: WordRule,
    emails: WordRule,
    blame: WordRule,
    'set-phrases': WordRule,
    'worn-phrases': WordRule,
    admissions: WordRule,
  }),
  /** Private data by name, and the words with which one asks for something. */
  private: z.strictObject({ level, data: byLanguage, asking: byLanguage, elsewhere: byLanguage }),
  /** A time word in a sentence of ours that promises. */
  promise: z.strictObject({ times: byLanguage, promising: byLanguage }),
  /** What a good reply holds; each is a warning when it is missing. */
  holds: z.strictObject({
    apology: byLanguage,
    choice: byLanguage,
    /** In the second reply: that it is not solved yet. */
    unsolved: byLanguage,
    /** Words too common to show that we listened. */
    common: z.strictObject({ en: words, 'zh-Hant': words, 'zh-Hans': words, ru: words }),
    /** Words that show that we saw what it is about, where nothing of theirs is said back. */
    recognition: z.record(z.enum(TOPICS), byLanguage),
  }),
});
export type LintRules = z.infer<typeof LintRules>;

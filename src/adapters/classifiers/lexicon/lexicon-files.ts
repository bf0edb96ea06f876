import { z } from 'zod';
import { CHURN_STAGES, TOPICS } from '../../../domain/verdict.ts';
import { holdsUnit } from './units.ts';

const word = z.string().trim().min(1, 'an empty word').max(80, 'longer than 80 characters');
const signs = z.array(word).min(1, 'an empty list');
const words = z.array(word.refine(holdsUnit, 'no word in it: write letters')).min(1, 'an empty list');

const group = z.strictObject({ weight: z.number().positive().max(5), words });
const groups = z.array(group).min(1, 'an empty list');
/** Whether the phrases of a group say something else than their words do one by one: "could be worse". */
const whole = z.boolean().default(false);

const namedTopics = TOPICS.filter((topic) => topic !== 'other');
const namedStages = CHURN_STAGES.filter((stage) => stage !== 'none');

/** The files of one language, each checked by its own shape: an unknown name or a missing list is an error. */
export const LEXICON_FILES = {
  'complaint.yaml': z.strictObject({
    groups: z
      .array(
        group.extend({ negation: z.enum(['turns', 'opposite', 'ignored']).default('turns'), whole }).strict(),
      )
      .min(1, 'an empty list'),
  }),
  'praise.yaml': z.strictObject({
    groups: z.array(group.extend({ whole }).strict()).min(1, 'an empty list'),
  }),
  'sentiment.yaml': z.strictObject({ negative: groups, positive: groups }),
  'modifiers.yaml': z.strictObject({
    negations: words,
    /** How many words a negation reaches to its right. */
    reach: z.number().int().min(1).max(8),
    intensifiers: z
      .array(z.strictObject({ factor: z.number().positive().max(3), words }))
      .min(1, 'an empty list'),
    /** They stand behind what is denied and belong to it. */
    emphases: words.optional(),
  }),
  'severity.yaml': z.strictObject({ strong: words, mild: words }),
  'topics.yaml': z.record(z.enum(namedTopics), words),
  'churn.yaml': z.record(z.enum(namedStages), words),
  'not-service.yaml': z.strictObject({ 'job ads': words, news: words, questions: words }),
  'voice.yaml': z.strictObject({ self: words, you: words, numbers: words, times: words, money: signs }),
};

/** Signs that mean the same in every language. */
export const EmojiFile = z.strictObject({ angry: signs, glad: signs, wry: signs });
export type EmojiFile = z.infer<typeof EmojiFile>;

type LexiconFile = keyof typeof LEXICON_FILES;
export type LexiconData = { [F in LexiconFile]: z.infer<(typeof LEXICON_FILES)[F]> };

import { z } from 'zod';

/** The gravest first: when a post gives several reasons, the first one calls. */
export const ESCALATION_KINDS = ['self-harm', 'safety', 'legal', 'press', 'influence'] as const;
export type EscalationKind = (typeof ESCALATION_KINDS)[number];

const language = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'a language such as en or zh-Hant');
const phrase = z
  .string()
  .trim()
  .max(120)
  .refine((words) => /[\p{L}\p{N}]/u.test(words), 'at least one letter');
const lists = z.record(language, z.array(phrase).max(500)).default({});

const kind = z.strictObject({
  /** Who is called, as the team says it. */
  who: z.string().trim().min(1).max(120),
  /** Minutes round the clock until they must know. */
  withinMinutes: z
    .number()
    .int()
    .min(1)
    .max(24 * 60),
  /** Whether a draft may be written for the person who answers. */
  draft: z.boolean().default(true),
  /** Read the lists of all languages, whatever language the post is in. */
  everyLanguage: z.boolean().default(false),
  /** Phrases by language; a `*` at the end means any ending. */
  words: lists,
  /** Phrases in which those words mean nothing of the kind. */
  except: lists,
});

/** `rules/escalation.yaml`: what calls somebody, whom, and how fast. */
export const EscalationRules = z.strictObject({
  // No machine puts words into our mouth when a life may be in danger.
  'self-harm': kind.extend({ draft: z.literal(false, 'no draft is written when a life may be in danger') }),
  safety: kind,
  legal: kind,
  press: kind,
  influence: kind.extend({
    /** An author with so many followers has a public voice, whatever they write. */
    followersFrom: z.number().int().min(1),
  }),
});
export type EscalationRules = z.infer<typeof EscalationRules>;

import { z } from 'zod';
import { KeywordSetBody } from '../../domain/watch/keyword-set.ts';
import { LIMITS } from '../../domain/watch/language/expression.ts';
import { TRIAL_DAYS, VERSION_STATES } from '../../domain/watch/version.ts';
import { Instant } from './common.ts';

export const Why = z.string().trim().min(3, 'say in a few words why').max(500);
const Revision = z.number().int().min(0);

export const CreateSetInput = z.strictObject({ name: z.string().trim().min(1, 'give it a name').max(60) });
export type CreateSetInput = z.input<typeof CreateSetInput>;

/** One line of a set's history. */
export const VersionView = z.object({
  version: z.number().int(),
  savedBy: z.string(),
  savedAt: Instant,
  why: z.string(),
  state: z.enum(VERSION_STATES),
  /** The version that was live when it was made; null for the first. */
  basedOn: z.number().int().nullable(),
  /** The earlier version whose words it brought back. */
  restores: z.number().int().nullable(),
  /** Null when it never was live; 1970 for a first version, which is live since ever. */
  liveFrom: Instant.nullable(),
  liveUntil: Instant.nullable(),
  trialFrom: Instant.nullable(),
  /** When the trial ends, or ended. */
  trialUntil: Instant.nullable(),
  /** The person who ended the trial; null while it runs, and when its time was over by itself. */
  trialEndedBy: z.string().nullable(),
});
export type VersionView = z.infer<typeof VersionView>;

export const WholeVersionView = VersionView.extend({ body: KeywordSetBody });
export type WholeVersionView = z.infer<typeof WholeVersionView>;

/** The version on trial, or the one whose trial ended and nobody decided about. */
export const TrialView = WholeVersionView.extend({
  /** Posts that only this version found so far, and how many of them are likely complaints. */
  found: z.number().int(),
  complaints: z.number().int(),
});
export type TrialView = z.infer<typeof TrialView>;

/** What somebody made of the set and has not saved as a version. */
export const SetDraftView = z.object({
  body: KeywordSetBody,
  basedOn: z.number().int(),
  editedBy: z.string(),
  editedAt: Instant,
});
export type SetDraftView = z.infer<typeof SetDraftView>;

export const EditorView = z.object({ name: z.string(), since: Instant });
export type EditorView = z.infer<typeof EditorView>;
export const EditorList = z.object({ editing: z.array(EditorView) });
export type EditorList = z.infer<typeof EditorList>;

/** One thing that differs between two bodies, and the sentence that says it. */
export const SetChangeView = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  list: z.string(),
  entries: z.array(z.string()),
  says: z.string(),
});
export type SetChangeView = z.infer<typeof SetChangeView>;
export const DifferenceView = z.object({ changes: z.array(SetChangeView) });
export type DifferenceView = z.infer<typeof DifferenceView>;

export const KeepDraftInput = z.strictObject({
  /** Null puts the draft away. */
  body: KeywordSetBody.nullable(),
  /** The revision it was made from, 0 when there never was one: a newer one means that somebody else changed it. */
  revision: Revision,
});
export type KeepDraftInput = z.input<typeof KeepDraftInput>;
export const DraftAnswer = z.object({ revision: Revision, draft: SetDraftView.nullable() });
export type DraftAnswer = z.infer<typeof DraftAnswer>;

export const SaveVersionInput = z.strictObject({
  body: KeywordSetBody,
  /** The version the change started from: a newer one means somebody else saved meanwhile. */
  basedOn: z.number().int(),
  /** The draft's revision; the draft is put away with it. Without it a draft stays. */
  revision: Revision.optional(),
  /** Days on trial; null, or without it, the version is live at once. */
  trialDays: z.number().int().min(1).max(TRIAL_DAYS.most).nullable().default(null),
  why: Why,
});
export type SaveVersionInput = z.input<typeof SaveVersionInput>;

/** A decision about one version, made while `basedOn` was live. */
export const MoveVersionInput = z.strictObject({ basedOn: z.number().int(), why: Why });
export type MoveVersionInput = z.input<typeof MoveVersionInput>;

export const ImportInput = z.strictObject({
  /** A file in the shape of `rules/watch`. */
  yaml: z.string().min(1).max(600_000),
  revision: Revision,
});
export type ImportInput = z.input<typeof ImportInput>;

export const SharedListView = z.object({
  name: z.string(),
  size: z.number().int(),
  /** The first entries. */
  first: z.array(z.string()),
});
export type SharedListView = z.infer<typeof SharedListView>;

export const ReadExpressionInput = z.strictObject({
  text: z.string().max(2 * LIMITS.length),
  /** What the form keeps beside its expression. */
  communities: KeywordSetBody.shape.communities,
});
/** The form that an expression says; or what is wrong in it, where (UTF-16 offsets, `end` exclusive), and what was expected. */
export const ReadExpressionView = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), body: KeywordSetBody }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.string(),
      message: z.string(),
      expected: z.array(z.string()),
      at: z.number().int(),
      end: z.number().int(),
    }),
  }),
]);
export type ReadExpressionView = z.infer<typeof ReadExpressionView>;

export const WrittenExpressionView = z.object({
  text: z.string(),
  /** False while the form names nothing to look for and yet holds more: an expression cannot say that. */
  sayable: z.boolean(),
});
export type WrittenExpressionView = z.infer<typeof WrittenExpressionView>;

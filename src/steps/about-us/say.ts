import type { AboutUs } from '../../domain/watch/about-us.ts';
import type { Deps } from '../../ports/step.ts';
import type { MentionRecord, Stores } from '../../ports/stores/index.ts';
import { type Followed, followWord } from '../case/follow-word.ts';

export type Word = Pick<AboutUs, 'platform' | 'externalId' | 'about' | 'drawn'>;

export interface SaidAndFollowed extends Followed {
  judgementId: string;
}

const NOTHING: Followed = { next: [], withdrawn: false, stays: null };

/**
 * Keeps a person's word on whether a post is about us; `record` is the mention it is, or null for one that was only heard.
 * A mention that is about us comes back from "probably not us" at once, as work, however old it is; the case of one that is
 * not is settled; the model learns, and the other mentions are held against the line again.
 */
export async function say(
  deps: Deps,
  tx: Stores,
  word: Word & { by: string },
  record: MentionRecord | null,
): Promise<SaidAndFollowed> {
  const { by, ...said } = word;
  const judgementId = deps.newId();
  await tx.aboutUs.add({ ...said, id: judgementId, brandId: deps.brand.id }, deps.clock.now());
  const says = `${by} says: ${said.about ? 'about us' : 'not about us'}.`;
  const followed = record ? await follow(deps, tx, record, { about: said.about, says }) : NOTHING;
  return {
    ...followed,
    judgementId,
    next: [...followed.next, { step: 'open-case' }, { step: 'sort-mentions' }],
  };
}

/** Takes such a word back, as if it had never been said; what follows from it is worked out anew. */
export async function takeBack(
  deps: Deps,
  tx: Stores,
  { judgementId, by }: { judgementId: string; by: string },
): Promise<Followed | null> {
  const undone = await tx.aboutUs.undo(judgementId, deps.clock.now());
  if (!undone) return null;
  const record = await tx.mentions.findByExternalId(undone.platform, undone.externalId);
  if (!record) return { ...NOTHING, next: [{ step: 'sort-mentions' }] };
  const about = record.mention.deletedAt ? null : undone.about;
  const says = `${by} took back: ${undone.about ? 'about us' : 'not about us'}.`;
  const followed = await follow(deps, tx, { ...record, aboutUs: about }, { about: null, says });
  return { ...followed, next: [...followed.next, { step: 'open-case' }, { step: 'sort-mentions' }] };
}

/** Its case follows the word; one without a case, that was kept aside by a word or the line, looks for its place again. */
async function follow(
  deps: Deps,
  tx: Stores,
  before: MentionRecord,
  { about, says }: { about: boolean | null; says: string },
): Promise<Followed> {
  const { id } = before.mention;
  if (before.caseId) return followWord(deps, tx, { before, caseId: before.caseId, says });
  const isBelow = about === true && (await tx.belowLine.has(id));
  if (isBelow || (before.aboutUs === false && about !== false)) await tx.belowLine.bringBack([id], [id]);
  return NOTHING;
}

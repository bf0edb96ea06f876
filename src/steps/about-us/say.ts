import type { AboutUs } from '../../domain/watch/about-us.ts';
import type { Deps, Next } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';

export type Word = Pick<AboutUs, 'platform' | 'externalId' | 'about' | 'drawn'>;

/**
 * Keeps a person's word on whether a post is about us. A mention that is comes back from "probably not us" at once, as
 * work, however old it is; the model learns, and the other mentions are held against the line again.
 */
export async function say(
  deps: Deps,
  tx: Stores,
  word: Word,
  mentionId: string | null,
): Promise<{ judgementId: string; next: Next[] }> {
  const judgementId = deps.newId();
  await tx.aboutUs.add({ ...word, id: judgementId, brandId: deps.brand.id }, deps.clock.now());
  if (mentionId !== null && word.about && (await tx.belowLine.has(mentionId)))
    await tx.belowLine.bringBack([mentionId], [mentionId]);
  return { judgementId, next: [{ step: 'open-case' }, { step: 'sort-mentions' }] };
}

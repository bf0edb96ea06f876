import { lineAt } from '../../domain/complaint-line.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Rulebook } from '../../domain/rulebook.ts';
import type { Deps } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';

/** The rules for a post: those of the files, with the line that the team had drawn when the post was collected. */
export type RulesFor = (mention: Pick<Mention, 'collectedAt'>) => Rulebook;

export async function houseRules(
  { brand, rulebook }: Pick<Deps, 'brand' | 'rulebook'>,
  stores: Pick<Stores, 'complaintLines'>,
): Promise<RulesFor> {
  const versions = await stores.complaintLines.versions(brand.id);
  if (versions.length === 0) return () => rulebook;
  const { fears } = rulebook;
  return ({ collectedAt }) => ({
    ...rulebook,
    fears: { ...fears, find: lineAt(versions, collectedAt, fears.find) },
  });
}

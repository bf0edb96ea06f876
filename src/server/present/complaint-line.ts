import { LINE_CHOICES, LINE_RANGE } from '../../domain/complaint-line.ts';
import { expectedCurve, type Tally } from '../../domain/expected.ts';
import type { Deps } from '../../ports/step.ts';
import { houseRules } from '../../steps/index.ts';
import type { ComplaintLineView } from '../contract/index.ts';

const DAYS = 30;
const DAY_MS = 86_400_000;

/** The line as it stands for a post of now, and what every other line would bring on the posts of the last thirty days. */
export async function presentComplaintLine(deps: Deps): Promise<ComplaintLineView> {
  const { complaintLines, mentions } = deps.db.read;
  const now = deps.clock.now();
  const tallies = await mentions.tallies(deps.brand.id, new Date(now.getTime() - DAYS * DAY_MS));
  const versions = await complaintLines.versions(deps.brand.id);
  const { find } = (await houseRules(deps, deps.db.read))({ collectedAt: now }).fears;
  return {
    percent: inPercent(find.complaintFrom),
    askPercent: inPercent(find.askFrom),
    version: versions[0]?.version ?? 0,
    history: versions.map((one) => ({ ...one, savedAt: one.savedAt.toISOString() })),
    choices: LINE_CHOICES.map((choice) => ({ ...choice })),
    days: DAYS,
    posts: countOf(tallies),
    named: countOf(tallies.filter(({ said }) => said !== null)),
    expected: expectedCurve(tallies).slice(LINE_RANGE.least, LINE_RANGE.most + 1),
  };
}

function inPercent(probability: number): number {
  return Math.round(probability * 100);
}

function countOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { posts }) => sum + posts, 0);
}

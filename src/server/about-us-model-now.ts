import type { Quality } from '../domain/about-us/cross-check.ts';
import { LEAST_JUDGED } from '../domain/about-us/line.ts';
import type { Deps } from '../ports/step.ts';
import { type Knowledge, knowledgeOf, lineNow } from '../steps/index.ts';
import type { AboutUsModelView } from './contract/index.ts';

/** Lines a person may choose from. */
const CHOICES = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5];

/** What the team's judgements are worth now, and where the line is. */
export async function aboutUsModelNow(deps: Deps): Promise<AboutUsModelView> {
  const { belowLine } = deps.db.read;
  const knowledge = await knowledgeOf(deps, deps.db.read);
  const drawn = await belowLine.line(deps.brand.id);
  const quality = knowledge.quality();
  return {
    judged: knowledge.counts,
    needed: LEAST_JUDGED,
    quality: quality && { right: quality.right, of: quality.of, ranking: quality.ranking },
    line: drawn?.line ?? null,
    drawn: drawn && { by: drawn.by, at: drawn.at.toISOString() },
    counts: drawn?.line == null || lineNow(drawn, knowledge) !== null,
    below: await belowLine.count(deps.brand.id),
    choices: CHOICES.map((line) => ({ line, ...wouldGo(knowledge.judged, quality, line) })),
  };
}

/** How many of the judged posts a line would set aside, by scores that had not learnt from them. */
function wouldGo(
  judged: Knowledge['judged'],
  quality: Quality | null,
  line: number,
): { notUs: number; aboutUs: number } {
  const gone = judged.filter((_, at) => (quality?.scores[at] ?? 1) < line);
  const aboutUs = gone.filter((one) => one.aboutUs).length;
  return { notUs: gone.length - aboutUs, aboutUs };
}

import { LINE_RANGE, type LineVersion } from '../domain/complaint-line.ts';
import { fail, ok, type Result } from '../domain/errors.ts';
import type { Deps } from '../ports/step.ts';

export interface NewLine {
  /** From so many percent on, a post counts as a complaint. */
  percent: number;
  /** The version the change started from; 0 for the rules' own. */
  basedOn: number;
  why: string;
  by: string;
}

/** Draws the line between complaints and other posts anew, from the next post on. Verdicts and cases stay as they are. */
export function saveComplaintLine(deps: Deps, input: NewLine): Promise<Result<LineVersion>> {
  return deps.db.change({ kind: 'person', name: input.by }, async (tx) => {
    const { least, most } = LINE_RANGE;
    if (!Number.isInteger(input.percent) || input.percent < least || input.percent > most)
      return fail('invalid-input', `Choose a whole percent from ${least} to ${most}.`);
    const [live] = await tx.complaintLines.versions(deps.brand.id);
    const line = {
      version: input.basedOn + 1,
      percent: input.percent,
      savedAt: deps.clock.now(),
      why: input.why,
    };
    const isNext = (live?.version ?? 0) === input.basedOn;
    if (isNext && (await tx.complaintLines.save(deps.brand.id, line)))
      return ok({ ...line, savedBy: input.by });
    const [newer] = await tx.complaintLines.versions(deps.brand.id);
    const message = newer
      ? `${newer.savedBy} saved version ${newer.version} meanwhile (${newer.percent} %). Look at it, then save yours on top.`
      : 'There is no such version to start from. Load the page again.';
    return fail('changed-meanwhile', message);
  });
}

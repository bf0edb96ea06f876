import type { Changes } from '../ports/changes.ts';
import type { Deps } from '../ports/step.ts';

const PATIENCE_MS = 5_000;

/** The case's waiting draft as soon as a worker has written it; null when that takes longer than five seconds. */
export async function waitForDraft(deps: Deps, changes: Changes, caseId: string): Promise<string | null> {
  const found = async () => (await deps.db.read.drafts.waitingOf(caseId))?.id ?? null;
  return new Promise((resolve, reject) => {
    const finish = (id: string | null) => {
      clearTimeout(timer);
      stop();
      resolve(id);
    };
    const look = () => found().then((id) => id && finish(id), reject);
    const timer = setTimeout(() => finish(null), PATIENCE_MS);
    const stop = changes.listen((change) => {
      if (change === null || change.about === 'draft') void look();
    });
    void look();
  });
}

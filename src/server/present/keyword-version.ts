import { mayEndTrial, type SavedVersion } from '../../domain/watch/version.ts';
import type { Deps } from '../../ports/step.ts';
import type { Editor, SetDraft, VersionLine } from '../../ports/stores/index.ts';
import type {
  EditorView,
  SetDraftView,
  TrialView,
  VersionView,
  WholeVersionView,
} from '../contract/index.ts';

export function presentVersion(line: VersionLine): VersionView {
  const { version, savedBy, savedAt, why, state, basedOn, restores } = line;
  const at = (moment: Date | null) => moment?.toISOString() ?? null;
  return {
    version,
    savedBy,
    savedAt: savedAt.toISOString(),
    why,
    state,
    basedOn,
    restores,
    liveFrom: at(line.liveFrom),
    liveUntil: at(line.liveUntil),
    trialFrom: at(line.trialFrom),
    trialUntil: at(line.trialUntil),
    trialEndedBy: line.trialEndedBy,
  };
}

export function presentWhole(version: SavedVersion): WholeVersionView {
  return { ...presentVersion(version), body: version.body };
}

/** The version that is tried, or whose trial is over without anybody's word, while nothing newer is live. */
export async function presentTrial(
  deps: Deps,
  live: SavedVersion,
  history: readonly VersionLine[],
): Promise<TrialView | null> {
  const { keywordSets, mentions } = deps.db.read;
  const newest = history[0];
  if (!newest || newest.version <= live.version || !mayEndTrial(newest).ok) return null;
  const tried = await keywordSets.version(live.id, newest.version);
  if (!tried) return null;
  const { complaintFrom } = deps.rulebook.fears.find;
  return { ...presentWhole(tried), ...(await mentions.foundOnTrial(live.id, tried.version, complaintFrom)) };
}

export function presentDraftOf(draft: SetDraft | null): SetDraftView | null {
  if (!draft?.body) return null;
  const { body, basedOn, editedBy, editedAt } = draft;
  return { body, basedOn, editedBy, editedAt: editedAt.toISOString() };
}

export function presentEditors(editors: readonly Editor[]): EditorView[] {
  return editors.map(({ name, since }) => ({ name, since: since.toISOString() }));
}

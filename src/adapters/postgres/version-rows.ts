import type { Selectable } from 'kysely';
import { withEveryList } from '../../domain/watch/keyword-set.ts';
import type { SavedVersion } from '../../domain/watch/version.ts';
import type { VersionLine } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import type { KeywordSetTable, KeywordSetVersionTable } from './keyword-set-tables.ts';

type VersionRow = Selectable<KeywordSetVersionTable>;
type SetRow = Omit<VersionRow, 'set_id'> & Pick<Selectable<KeywordSetTable>, 'id' | 'brand_id' | 'name'>;

/** Versions with the set they belong to; add `where` and `order by`. */
export function selectVersions(db: Queries) {
  return db
    .selectFrom('keyword_set as s')
    .innerJoin('keyword_set_version as v', 'v.set_id', 's.id')
    .selectAll('v')
    .select(['s.id', 's.brand_id', 's.name']);
}

/** The one live version of each set. */
export function selectLive(db: Queries) {
  return selectVersions(db).whereRef('v.version', '=', 's.live_version').orderBy('s.id');
}

export function toVersion(row: SetRow): SavedVersion {
  return {
    id: row.id,
    brandId: row.brand_id,
    name: row.name,
    body: withEveryList(row.body),
    ...toLine(row),
  };
}

export function toLine(row: Omit<VersionRow, 'set_id' | 'body'>): VersionLine {
  return {
    version: row.version,
    savedBy: row.saved_by,
    savedAt: row.saved_at,
    why: row.why,
    state: row.state,
    basedOn: row.based_on,
    restores: row.restores,
    liveFrom: row.live_from,
    liveUntil: row.live_until,
    trialFrom: row.trial_from,
    trialUntil: row.trial_until,
    trialEndedBy: row.trial_ended_by,
  };
}

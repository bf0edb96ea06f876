import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { withEveryList } from '../../domain/watch/keyword-set.ts';
import type { AuditLog, KeywordSetStore } from '../../ports/stores/index.ts';
import type { Queries } from './connection.ts';
import { selectVersions, toVersion } from './version-rows.ts';

/** Versions on trial: begun, ended, and those whose time is over. */
export function trials(db: Queries, audit: AuditLog, actor: Actor) {
  return {
    async startTrial(set, basedOn, until) {
      const { id, version, savedAt, why } = set;
      await db
        .insertInto('keyword_set_version')
        .values({
          set_id: id,
          version,
          body: JSON.stringify(withEveryList(set.body)),
          saved_by: actor.name,
          saved_at: savedAt,
          why,
          state: 'trial',
          based_on: basedOn,
          trial_from: savedAt,
          trial_until: until,
        })
        .execute();
      await audit.record('went-on-trial', 'keyword-set', id, { version, why, basedOn, until });
    },
    async endTrial(id, version, now, says) {
      await db
        .updateTable('keyword_set_version')
        .set({
          state: 'ended',
          trial_until: sql<Date>`least(trial_until, ${now}::timestamptz)`,
          trial_ended_by: actor.kind === 'person' ? actor.name : null,
        })
        .where('set_id', '=', id)
        .where('version', '=', version)
        .where('state', 'in', ['trial', 'ended'])
        .execute();
      await audit.record('trial-ended', 'keyword-set', id, { version, says });
    },
    async claimOverdueTrials(now) {
      const rows = await selectVersions(db)
        .where('v.state', '=', 'trial')
        .where('v.trial_until', '<=', now)
        .forUpdate(['s', 'v'])
        .skipLocked()
        .execute();
      return rows.map(toVersion);
    },
  } satisfies Partial<KeywordSetStore>;
}

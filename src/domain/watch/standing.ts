import type { Standing } from '../mention.ts';
import type { SetMatch } from './matcher.ts';
import { inForceAt, type SavedVersion } from './version.ts';

/**
 * How a found post counts. Who tagged us is work. What a set finds is work when a version that finds it was live as the
 * post was made, even if another one is live by now: a change never floods, and never drops what was under way.
 * `versions` are all that were asked: live ones, those before them, those on trial.
 */
export function standingOf(
  found: { tagged: boolean; postedAt: Date; matches: readonly Pick<SetMatch, 'setId' | 'version'>[] },
  versions: readonly SavedVersion[],
): Standing {
  if (found.tagged) return 'work';
  const finders = versions.filter((version) =>
    found.matches.some((match) => match.setId === version.id && match.version === version.version),
  );
  if (finders.some((version) => inForceAt(version, found.postedAt))) return 'work';
  return finders.some((version) => version.state === 'live') ? 'history' : 'trial';
}

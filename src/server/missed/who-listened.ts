import { LONGEST_REST_MS } from '../../domain/budget.ts';
import type { Source } from '../../domain/source.ts';
import { type Hearing, hearingByHour, type SourceHour } from '../../domain/source-hours.ts';
import type { Deps } from '../../ports/step.ts';
import type { MissedView } from '../contract/index.ts';
import type { AskedPost } from './the-post.ts';

const HOUR_MS = 3_600_000;

const SAYS: Record<Hearing, string> = {
  heard: 'was listening then',
  slowed: 'was read more rarely then, to make the budget last; it reads on from where it was',
  partly: 'failed at times in that hour; it reads on from where it was',
  failing: 'failed in that hour; it reads on from where it was',
  stopped: 'stood still then, because the money was spent',
  unasked: 'was not asked in that hour',
  gap: 'had a gap then: what was posted may be missing for good',
};

/** The sources that could have brought a post, and how well each was heard when it was posted. */
export async function whoListened(deps: Deps, post: AskedPost): Promise<MissedView['sources']> {
  const sources = (await deps.db.read.sources.list()).filter((source) => couldBring(source, post));
  if (!post.postedAt)
    return sources.map(({ id, label }) => ({
      id,
      label,
      hearing: null,
      says: 'nobody knows when it was posted',
    }));
  const hours = await deps.db.read.sources.hours(new Date(post.postedAt.getTime() - LONGEST_REST_MS));
  return sources.map((source) => ({
    id: source.id,
    label: source.label,
    ...hearingOf(source, post.postedAt, hours),
  }));
}

function couldBring({ platform, kind, query }: Source, post: AskedPost): boolean {
  if (platform !== post.platform || kind === 'own-posts' || kind === 'messages') return false;
  if (kind !== 'posts' && kind !== 'comments') return true;
  const communities = (query ?? '').toLowerCase().split('+');
  return post.community !== null && communities.includes(post.community.toLowerCase());
}

/** A gap that was seen hours later may reach back to this one, so all hours since are looked at. */
function hearingOf(source: Source, at: Date | null, hours: readonly SourceHour[]) {
  if (!at) return { hearing: null, says: '' };
  const mine = hours.filter((hour) => hour.sourceId === source.id);
  const [then] = hearingByHour(mine, at, new Date(at.getTime() + HOUR_MS));
  const hearing = then?.hearing ?? 'unasked';
  return { hearing, says: SAYS[hearing] };
}

import type { SourceView } from '../api/types.ts';
import { agoWords, spanWords } from '../parts/ago-words.ts';
import { PLATFORM_NAME } from '../parts/names.ts';

export interface SourceSays {
  id: string;
  mood: 'ok' | 'late' | 'bad';
  says: string;
}

type Seen = Pick<SourceView, 'id' | 'platform' | 'label' | 'state' | 'lastSuccessAt' | 'error'>;

/**
 * The sources in one short line: each platform with how long ago it was last read, as its slowest healthy source says,
 * then every source that is not well by its own name, worst first. Silence is never drawn as health.
 */
export function sourceLine(sources: readonly Seen[], now: number): SourceSays[] {
  const well = sources.filter((source) => source.state === 'ok');
  const platforms = [...new Set(well.map((source) => source.platform))].map((platform): SourceSays => {
    const oldest = Math.min(
      ...well.filter((source) => source.platform === platform).map((source) => readAt(source, now)),
    );
    return {
      id: platform,
      mood: 'ok',
      says: `${PLATFORM_NAME[platform]} ${agoWords((now - oldest) / 1000)}`,
    };
  });
  const troubled = sources.filter((source) => source.state !== 'ok').map((source) => trouble(source, now));
  return [...platforms, ...troubled.sort((a, b) => Number(b.mood === 'bad') - Number(a.mood === 'bad'))];
}

function readAt(source: Seen, now: number): number {
  return source.lastSuccessAt ? Date.parse(source.lastSuccessAt) : now;
}

/** The bar has no room for a list of subreddits: it says how many there are. */
function shortLabel(label: string): string {
  const names = label.match(/\br\/\w+/g) ?? [];
  return names.length > 1 ? label.replace(/\br\/.*$/, `${names.length} subreddits`) : label;
}

function trouble(source: Seen, now: number): SourceSays {
  const { id } = source;
  const label = shortLabel(source.label);
  if (source.state === 'failing') {
    const since = source.error ? ` for ${spanWords((now - Date.parse(source.error.since)) / 1000)}` : '';
    return { id, mood: 'bad', says: `${label} failing${since}` };
  }
  if (source.state === 'slowed') return { id, mood: 'late', says: `${label} slowed` };
  if (source.state === 'stopped') return { id, mood: 'bad', says: `${label} stopped: budget spent` };
  if (source.state === 'paused') return { id, mood: 'late', says: `${label} paused` };
  if (source.state === 'never' || !source.lastSuccessAt)
    return { id, mood: 'late', says: `${label} never fetched yet` };
  return {
    id,
    mood: 'late',
    says: `${label} behind by ${spanWords((now - Date.parse(source.lastSuccessAt)) / 1000)}`,
  };
}

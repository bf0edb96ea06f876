import type { MentionView } from '../api/types.ts';
import type { TextMark } from './marked-text.tsx';

type Hit = Pick<MentionView['matched'][number], 'start' | 'end' | 'term' | 'quoted' | 'negated'>;

/** The mark of a term that was found: lighter where somebody else said it, and what was seen beside it in its title. */
export function termMark(hit: Hit, tone: 'brand' | 'lost'): TextMark {
  const { start, end, term, quoted, negated } = hit;
  const beside = [quoted && 'in words quoted from somebody else', negated && 'beside a “not”'];
  const title = [`found by “${term}”`, ...beside.filter((words) => words !== undefined)].join(', ');
  return { start, end, kind: quoted ? 'quoted' : tone, title };
}

import type { RemedyView } from '../../api/types.ts';

/** What a change would bring in beside the post that was missed. */
export function remedyBrings({ finds, noise }: Pick<RemedyView, 'finds' | 'noise'>, looked: number): string {
  if (finds === 0) return `nothing else of the ${looked.toLocaleString('en')} posts heard lately`;
  const idle = Math.round(noise);
  const useful = finds - idle;
  return `${finds.toLocaleString('en')} more of the posts heard lately: about ${useful.toLocaleString('en')} useful, ${idle.toLocaleString('en')} noise`;
}

import type { DraftView } from '../api/types.ts';

/** What became of a draft, in a sentence or two: whoever was slower learns who was quicker, and why. */
export function decidedWords(
  state: Exclude<DraftView['state'], 'waiting'>,
  decided: DraftView['decided'],
): string {
  const by = decided?.by ?? null;
  const reason = decided?.reason ? ` ${decided.reason}` : '';
  switch (state) {
    case 'approved':
      return `${by ?? 'Somebody'} approved it, in these words. The case shows where the reply stands.`;
    case 'rejected':
      return `${by ?? 'Somebody'} rejected it.${reason && ` Because:${reason}`}`;
    case 'superseded':
      return 'A newer draft has taken the place of this one.';
    case 'withdrawn':
      return `This draft was withdrawn.${reason}`;
  }
}

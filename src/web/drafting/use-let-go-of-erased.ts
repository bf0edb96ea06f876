import { useQuery } from '@tanstack/react-query';
import { isGone, read } from '../api/client.ts';
import { keys } from '../api/keys.ts';
import { draftIdOf } from './words.ts';

/**
 * Words that somebody typed stay in their browser until the draft is decided; those of a draft that was erased with its
 * person go from there too, when the page opens and whenever somebody is erased.
 */
export function useLetGoOfErased(): void {
  useQuery({ queryKey: keys.keptWords(), queryFn: letGoOfErased, staleTime: Number.POSITIVE_INFINITY });
}

/** Gives how many went. */
async function letGoOfErased(): Promise<number> {
  const places = Object.keys(localStorage).flatMap((place) => {
    const draftId = draftIdOf(place);
    return draftId === null ? [] : [{ place, draftId }];
  });
  const gone = await Promise.all(places.map(({ draftId }) => isErased(draftId)));
  const lost = places.filter((_, n) => gone[n]);
  for (const { place } of lost) localStorage.removeItem(place);
  return lost.length;
}

async function isErased(draftId: string): Promise<boolean> {
  return read(`/drafts/${encodeURIComponent(draftId)}`).then(() => false, isGone);
}

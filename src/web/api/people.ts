import { useMutation, useQueryClient } from '@tanstack/react-query';
import { change } from './client.ts';
import { familiesTouchedBy } from './keys.ts';
import type { ErasedView, PersonView } from './types.ts';

/** Where the browser finds all that is held about a person, as a file. */
export function dataFileOf({ platform, externalId }: PersonView): string {
  return `/api/people/data?${new URLSearchParams({ platform, id: externalId })}`;
}

export function useErasePerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ platform, externalId }: PersonView) =>
      change<ErasedView>('/people/erase', { platform, id: externalId }),
    onSettled: () =>
      Promise.all(
        familiesTouchedBy([{ about: 'person' }]).map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
}

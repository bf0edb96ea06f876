import { useMutation, useQueryClient } from '@tanstack/react-query';
import { askAgainAfterErasing } from './after-erasing.ts';
import { change } from './client.ts';
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
    onSettled: () => askAgainAfterErasing(client),
  });
}

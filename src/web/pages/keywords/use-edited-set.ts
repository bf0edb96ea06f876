import { useState } from 'react';
import type { KeywordSetBody, KeywordSetView } from '../../api/types.ts';

export type EditedSet = ReturnType<typeof useEditedSet>;

/** A keyword set in the hands of a person: what they made of it, and from which version they started. */
export function useEditedSet(set: KeywordSetView) {
  const [edit, setEdit] = useState<{ body: KeywordSetBody; basedOn: number } | null>(null);
  const body = edit?.body ?? set.body;
  const changed = edit !== null && JSON.stringify(edit.body) !== JSON.stringify(set.body);
  // An edit that says the same as the saved set, such as one just saved, starts afresh from it.
  const basedOn = changed ? edit.basedOn : set.version;
  return {
    body,
    changed,
    basedOn,
    /** Somebody saved a newer version since this edit began. */
    overtaken: changed && basedOn !== set.version,
    change: (part: Partial<KeywordSetBody>) => setEdit({ body: { ...body, ...part }, basedOn }),
    drop: () => setEdit(null),
    /** Goes on with one's own words as a change of the newest version. */
    carryOver: () => setEdit({ body, basedOn: set.version }),
  };
}

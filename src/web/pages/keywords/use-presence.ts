import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../../api/keys.ts';
import { sayEditing } from '../../api/keyword-drafts.ts';
import type { EditorList, KeywordSetView } from '../../api/types.ts';
import { useDesk } from '../../me/name.ts';

/** More often than the server lets somebody fall silent. */
const EVERY_MS = 20_000;

/** While `active`, the others are told that one has the set in hand; what comes back tells who else has. */
export function usePresence(setId: string, active: boolean): void {
  const client = useQueryClient();
  const { name } = useDesk();
  const here = active && name !== null;
  useEffect(() => {
    if (!here) return;
    const show = ({ editing }: EditorList): void => {
      client.setQueryData<KeywordSetView[]>(keys.keywordSets(), (sets) =>
        sets?.map((set) => (set.id === setId ? { ...set, editing } : set)),
      );
    };
    // That somebody is there is worth no trouble: the next sign comes soon.
    const say = (leaving: boolean): void => void sayEditing(setId, leaving).then(show, () => {});
    say(false);
    const timer = setInterval(() => say(false), EVERY_MS);
    const leave = (): void => say(true);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [client, setId, here]);
}

import { useState } from 'react';
import type { DraftView } from '../api/types.ts';
import {
  carryOver,
  choose,
  follow,
  freshWords,
  fromStore,
  isTouched,
  placeOf,
  putBack,
  textOf,
  toStore,
  type Words,
  write,
} from './words.ts';

export type WordsInHand = ReturnType<typeof useWords>;

/** The words a person works on for one draft; kept in the browser across reloads, and never taken away by a refresh. */
export function useWords(draft: DraftView) {
  const [held, setHeld] = useState(() =>
    fromStore(draft, localStorage.getItem(placeOf(draft.id, draft.textHash))),
  );
  const words = follow(held, draft);
  const keep = (next: Words): void => {
    setHeld(next);
    const place = placeOf(draft.id, next.hash);
    if (isTouched(next)) localStorage.setItem(place, toStore(next));
    else localStorage.removeItem(place);
  };
  return {
    words,
    text: textOf(words),
    /** The draft was changed by somebody else while the person was at work. */
    overtaken: words.hash !== draft.textHash,
    write: (text: string) => keep(write(words, text)),
    choose: (wording: number) => keep(choose(words, wording)),
    putBack: () => keep(putBack(words)),
    takeNewest: () => keep(freshWords(draft)),
    keepMine: () => keep(carryOver(words, draft)),
    forget: () => localStorage.removeItem(placeOf(draft.id, words.hash)),
  };
}

import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/client.ts';
import { useKeepDraft } from '../../api/keyword-drafts.ts';
import type { DraftAnswer, KeywordSetBody, SetChangeView } from '../../api/types.ts';
import { useDesk } from '../../me/name.ts';
import { tellProblem } from '../../parts/tell.ts';
import { useLeaving } from '../../parts/use-leaving.ts';

/** Words that were changed here. */
export interface Mine {
  body: KeywordSetBody;
  /** What stood there before the first change that is not kept yet. */
  base: KeywordSetBody;
  /** The revision they were made from. */
  revision: number;
  /** The revision they were kept as; null while they are not. */
  keptAs: number | null;
}

/** Somebody else changed the draft while one was writing on an older revision. */
export interface Clash {
  by: string;
  revision: number;
  changes: readonly SetChangeView[];
  /** What the draft says now; null when it was taken away. */
  body: KeywordSetBody | null;
}

const KEEP_AFTER_MS = 600;
const AGAIN_AFTER_MS = 4_000;

export function same(one: KeywordSetBody, other: KeywordSetBody): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Keeps what is not kept yet on the server, after a moment of rest or when the person goes to another page. */
export function useKeeping(
  setId: string,
  held: Mine | null,
  ground: KeywordSetBody,
  done: (sent: Mine, revision: number) => void,
) {
  const keep = useKeepDraft(setId);
  const { name } = useDesk();
  const [clash, setClash] = useState<Clash | null>(null);
  const [trouble, setTrouble] = useState<{ error: Error; with: Mine } | null>(null);
  const onTheWay = useRef<Promise<DraftAnswer> | null>(null);
  const unkept = held?.keptAs === null && clash === null && !keep.isPending ? held : null;
  const pause = pauseBefore(unkept, trouble, name);
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept once for each change, and again after trouble
  useEffect(() => {
    if (unkept === null || pause === null) return;
    const send = (): void => {
      const sent = keep.mutateAsync({ body: worth(unkept.body, ground), revision: unkept.revision });
      onTheWay.current = sent;
      sent.then(
        (kept) => {
          onTheWay.current = null;
          setTrouble(null);
          done(unkept, kept.revision);
        },
        (error: Error) => {
          onTheWay.current = null;
          const told = clashIn(error);
          if (told) setClash(told);
          else setTrouble({ error, with: unkept });
        },
      );
    };
    const timer = setTimeout(send, pause);
    return () => clearTimeout(timer);
  }, [unkept, pause, trouble]);
  useLeaving(() => {
    if (held === null || held.keptAs !== null || held === trouble?.with || clash !== null) return;
    const body = worth(held.body, ground);
    keepLast(onTheWay.current, held, (revision) => keep.mutateAsync({ body, revision }));
  });
  return {
    clash,
    trouble: trouble?.error ?? null,
    settle() {
      setClash(null);
      setTrouble(null);
    },
  };
}

/** What was typed last is kept behind what is still on its way. */
function keepLast(
  onTheWay: Promise<DraftAnswer> | null,
  held: Mine,
  keepAs: (revision: number) => Promise<unknown>,
): void {
  const last = onTheWay?.then(({ revision }) => keepAs(revision)) ?? keepAs(held.revision);
  last.catch((error: Error) => tellProblem('Your last change of the draft was not kept', error));
}

/** Words that say no more than `ground` are no draft. */
function worth(body: KeywordSetBody, ground: KeywordSetBody): KeywordSetBody | null {
  return same(body, ground) ? null : body;
}

/** Milliseconds to wait; null where asking again would bring the same refusal. */
function pauseBefore(
  unkept: Mine | null,
  trouble: { error: Error; with: Mine } | null,
  name: string | null,
): number | null {
  if (trouble === null || trouble.with !== unkept) return KEEP_AFTER_MS;
  const { error } = trouble;
  if (error instanceof ApiError && error.code === 'no-name') return name === null ? null : KEEP_AFTER_MS;
  return error instanceof ApiError && error.status === 400 ? null : AGAIN_AFTER_MS;
}

function clashIn(error: Error): Clash | null {
  if (!(error instanceof ApiError) || error.code !== 'changed-meanwhile') return null;
  const { by, revision, changes, body } = error.details;
  if (typeof revision !== 'number') return null;
  // What the API tells with this code, by its contract.
  const told = { changes: changes as SetChangeView[], body: body as KeywordSetBody | null };
  return { by: String(by), revision, ...told };
}

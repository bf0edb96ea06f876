import { useEffect, useState } from 'react';
import { readExpression, useWritten } from '../../api/expression.ts';
import type { KeywordSetBody, ReadExpressionView } from '../../api/types.ts';
import type { EditedSet } from './use-edited-set.ts';

export type TypedExpression = ReturnType<typeof useTypedExpression>;

export type ExpressionFault = Extract<ReadExpressionView, { ok: false }>['error'];

interface Typed {
  text: string;
  /** The form that stood beside it, as JSON: another one means that the form was changed elsewhere. */
  beside: string;
  /** What is wrong in the text; null while it is right, or not read yet. */
  fault: ExpressionFault | null;
  read: boolean;
}

const READ_AFTER_MS = 250;

/**
 * The set as one expression, typed by a person. A text that can be read becomes the form at once; one that cannot changes
 * nothing and is kept as it was typed, until it is right or the form is changed elsewhere.
 */
export function useTypedExpression(edited: EditedSet) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const now = JSON.stringify(edited.body);
  const mine = typed?.beside === now ? typed : null;
  const written = useWritten(edited.body);
  const { change, body } = edited;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each text that was typed
  useEffect(() => {
    if (mine === null || mine.read) return;
    const stop = new AbortController();
    const read = async (): Promise<void> => {
      const answer = await readExpression(mine.text, body.communities, stop.signal);
      if (!answer.ok) return setTyped({ ...mine, fault: answer.error, read: true });
      setTyped({ ...mine, beside: JSON.stringify(whole(answer.body, body)), fault: null, read: true });
      change(answer.body);
    };
    const timer = setTimeout(() => void read().catch(() => {}), READ_AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [mine]);
  return {
    text: mine?.text ?? written.data?.text ?? '',
    fault: mine?.fault ?? null,
    ready: mine !== null || written.data !== undefined,
    sayable: mine !== null || written.data?.sayable !== false,
    error: written.error,
    write: (text: string) => setTyped({ text, beside: now, fault: mine?.fault ?? null, read: false }),
  };
}

/** As `change` puts it: the keys of the body before, in their order. */
function whole(read: KeywordSetBody, before: KeywordSetBody): KeywordSetBody {
  return { ...before, ...read };
}

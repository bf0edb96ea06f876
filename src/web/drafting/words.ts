import type { DraftView } from '../api/types.ts';

type Draft = Pick<DraftView, 'text' | 'textHash' | 'alternatives'>;

/** What a person has in hand: which wording they chose, and what they made of each. */
export interface Words {
  /** `textHash` of the draft these words started from. */
  hash: string;
  wordings: readonly string[];
  /** Index into `wordings`. */
  chosen: number;
  /** Edited texts by wording. */
  edits: Readonly<Record<number, string>>;
}

export function freshWords(draft: Draft): Words {
  return { hash: draft.textHash, wordings: [draft.text, ...draft.alternatives], chosen: 0, edits: {} };
}

export function textOf(words: Words): string {
  return words.edits[words.chosen] ?? words.wordings[words.chosen] ?? '';
}

export function isEdited(words: Words, wording: number = words.chosen): boolean {
  const edit = words.edits[wording];
  return edit !== undefined && edit !== words.wordings[wording];
}

/** True once a refresh could take something from the person: a changed text, or a choice among the wordings. */
export function isTouched(words: Words): boolean {
  return words.chosen !== 0 || words.wordings.some((_, wording) => isEdited(words, wording));
}

export function write(words: Words, text: string): Words {
  return { ...words, edits: { ...words.edits, [words.chosen]: text } };
}

export function choose(words: Words, wording: number): Words {
  return wording >= 0 && wording < words.wordings.length ? { ...words, chosen: wording } : words;
}

export function putBack(words: Words): Words {
  const { [words.chosen]: _dropped, ...edits } = words.edits;
  return { ...words, edits };
}

/** The words after the draft was loaded again: a draft nobody touched follows it, a touched one stays as it is. */
export function follow(words: Words, draft: Draft): Words {
  return words.hash === draft.textHash || isTouched(words) ? words : freshWords(draft);
}

/** The person's own text, set upon the draft as it stands now. */
export function carryOver(words: Words, draft: Draft): Words {
  return write(freshWords(draft), textOf(words));
}

/** Where the words of one draft are kept in the browser: a changed draft starts a place of its own. */
export function placeOf(draftId: string, hash: string): string {
  return `twice.draft.${draftId}.${hash}`;
}

/** The draft whose words are kept there; null for any other place. */
export function draftIdOf(place: string): string | null {
  return /^twice\.draft\.([^.]+)\./.exec(place)?.[1] ?? null;
}

export function toStore(words: Words): string {
  return JSON.stringify({ chosen: words.chosen, edits: words.edits });
}

/** Takes kept words up again; whatever cannot be read counts as nothing kept. */
export function fromStore(draft: Draft, kept: string | null): Words {
  const fresh = freshWords(draft);
  const parsed = parse(kept);
  if (!parsed) return fresh;
  const edits = Object.fromEntries(
    Object.entries(parsed.edits).filter(
      ([wording, text]) => fresh.wordings[Number(wording)] !== undefined && typeof text === 'string',
    ),
  );
  return choose({ ...fresh, edits }, parsed.chosen);
}

function parse(kept: string | null): Pick<Words, 'chosen' | 'edits'> | null {
  try {
    const value: unknown = JSON.parse(kept ?? 'null');
    if (typeof value !== 'object' || value === null || !('chosen' in value) || !('edits' in value))
      return null;
    const { chosen, edits } = value;
    if (!Number.isInteger(chosen) || typeof edits !== 'object' || edits === null) return null;
    return value as Pick<Words, 'chosen' | 'edits'>;
  } catch {
    return null;
  }
}

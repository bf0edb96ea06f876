import type { PartKind } from '../draft.ts';
import type { Platform } from '../mention.ts';
import type { ChosenPart } from './choose-phrases.ts';
import { type DraftLanguage, isChinese } from './language.ts';

/** The length of a text by the platform's own count, and the most it takes. */
export type LengthOf = (platform: Platform, text: string) => { length: number; limit: number };

/**
 * The order in which parts are given up when a text is too long, the least needed first. The apology and the invitation
 * are in no such list: they are never given up, and the signature goes only when nothing else is left to give.
 */
const DROP_ORDER: readonly PartKind[] = ['thank', 'feel', 'ask', 'choices', 'next', 'recognise', 'sign'];

/** On platforms with room to spare, a reply still stays short enough to be read. */
const LONGEST_AIM = 600;

export interface Fitted {
  text: string;
  parts: ChosenPart[];
  dropped: number;
}

/** Drops parts until the text fits; null when even what must stay is too long. */
export function fitLength(
  parts: readonly ChosenPart[],
  platform: Platform,
  language: DraftLanguage,
  lengthOf: LengthOf,
): Fitted | null {
  let kept = [...parts];
  for (;;) {
    const text = joinParts(kept, language);
    const { length, limit } = lengthOf(platform, text);
    if (length <= Math.min(limit, LONGEST_AIM))
      return { text, parts: kept, dropped: parts.length - kept.length };
    const least = DROP_ORDER.map((kind) => kept.find((part) => part.kind === kind && mayGo(part))).find(
      (part) => part,
    );
    if (!least) return null;
    kept = kept.filter((part) => part !== least);
  }
}

/** A phrase that also apologises or invites stays, whatever list it stands in. */
function mayGo(part: ChosenPart): boolean {
  return !part.does.includes('apologise') && !part.does.includes('invite');
}

function joinParts(parts: readonly ChosenPart[], language: DraftLanguage): string {
  return parts.reduce((text, part) => {
    if (text === '') return part.text;
    // Chinese sets no space between sentences, but an address would swallow what follows it.
    const close = isChinese(language) && part.kind !== 'sign' && !/[\w/=-]$/u.test(text);
    return text + (close ? '' : ' ') + part.text;
  }, '');
}

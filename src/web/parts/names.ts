import type { CaseState, DraftRow, MentionView, PersonView, Platform } from '../api/types.ts';

export const PLATFORM_NAME: Record<Platform, string> = { x: 'X', reddit: 'Reddit' };

/** The four kinds of detractor in words for the head of a case; nothing is said when the classifier saw none. */
export const CHURN_SAYS: Record<DraftRow['churn'], string | null> = {
  leaving: 'leaving, says why',
  'looking around': 'looking around',
  hopeful: 'disappointed, still hopeful',
  venting: 'stays and vents',
  none: null,
};

export const CASE_STATE_SAYS: Record<CaseState, string> = {
  open: 'being looked at',
  drafted: 'a draft waits for you',
  replying: 'reply on its way',
  waiting: 'their turn',
  invited: 'invited to a private message',
  private: 'in private',
  'let-go': 'let go',
  closed: 'closed',
};

/** `Dana R.` on X; on Reddit, where people have only a handle, `u/platform9`. */
export function nameOf(person: PersonView): string {
  if (person.platform === 'reddit') return `u/${person.handle}`;
  return person.name || `@${person.handle}`;
}

/** `8k followers`, or null when the platform does not say or few would read along. */
export function followersSay(person: PersonView): string | null {
  if (person.followers === null || person.followers < 1000) return null;
  return `${new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 0 }).format(person.followers).toLowerCase()} followers`;
}

/** `Reddit · r/travel · did not tag us · 8k followers`. */
export function whereFrom({ platform, community, tagged, author }: MentionView): string {
  return [
    PLATFORM_NAME[platform],
    community && `r/${community}`,
    tagged ? 'tagged us' : 'did not tag us',
    followersSay(author),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** `English` for `en`; a code no browser knows is shown as it is. */
export function languageName(code: string): string {
  if (code === 'und') return 'language unknown';
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A probability as the mock of a meter reads it: two decimals. */
export function likelihood(value: number): string {
  return value.toFixed(2);
}

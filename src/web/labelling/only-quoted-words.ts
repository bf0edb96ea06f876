import type { Verdict } from '../api/types.ts';

/** Says that only somebody else's words name the brand; null where the author does too. */
export function onlyQuotedWords({ reasons }: Pick<Verdict, 'reasons'>): string | null {
  const names = reasons.filter(({ quoted }) => quoted).map(({ words }) => `“${words}”`);
  if (names.length === 0) return null;
  return `${names.join(', ')} ${names.length === 1 ? 'stands' : 'stand'} only in words quoted from somebody else: less surely about us.`;
}

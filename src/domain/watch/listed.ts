/** Names for a sentence: each once, in quotes, ten at most and how many more there are. */
export function listed(names: readonly string[]): string {
  const shown = [...new Set(names)].slice(0, 10).map((name) => `“${name}”`);
  const more = new Set(names).size - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/**
 * A link without the title that Reddit writes into it: the words of whoever began the thread would lie in the link of
 * everybody who answered, and outlive their erasing. Reddit finds a post by its ids alone.
 */
export function withoutTitle(permalink: string): string {
  return permalink.replace(/(\/comments\/\w+\/)[^/?]+/, '$1_');
}

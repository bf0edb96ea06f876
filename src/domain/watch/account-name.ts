/** Whether two account names are one: platforms ignore case, and people write `@` or `u/` in front. */
export function sameName(one: string, other: string): boolean {
  return bareName(one) === bareName(other);
}

function bareName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^(?:@|\/?u\/)/, '');
}

/**
 * How many slips of the pen lie between two words: a sign too many, too few, another one, or two changed round (optimal
 * string alignment distance). Counted up to `most`; more is `most + 1`.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let twoBack: number[] = [];
  let before = b.map((_, n) => n + 1);
  before.unshift(0);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const least = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + same);
      const turned = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (twoBack[j - 2] ?? most) + 1 : least;
      row.push(Math.min(least, turned));
    }
    twoBack = before;
    before = row;
  }
  return Math.min(before[b.length] ?? 0, most + 1);
}

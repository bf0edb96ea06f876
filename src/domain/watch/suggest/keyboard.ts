/** The rows of a QWERTY keyboard, each pushed half a key to the right of the one above. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const beside = new Set(ROWS.flatMap((row, n) => [...row].flatMap((key, at) => neighbours(n, key, at))));

function neighbours(row: number, key: string, at: number): string[] {
  const same = ROWS[row]?.charAt(at + 1) ?? '';
  const below = [ROWS[row + 1]?.charAt(at - 1) ?? '', ROWS[row + 1]?.charAt(at) ?? ''];
  return [same, ...below].flatMap((other) => (other === '' ? [] : [key + other, other + key]));
}

/** Whether two letters lie side by side, so that a finger may take one for the other. */
export function keysTouch(one: string, other: string): boolean {
  return beside.has(one + other);
}

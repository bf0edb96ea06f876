type Cell = string | number | null;

/** Rows as lines of text: the first column to the left, the others to the right; a dash where nothing was measured. */
export function table(rows: readonly (readonly Cell[])[]): string {
  const texts = rows.map((row) => row.map(say));
  const columns = Math.max(0, ...texts.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, n) =>
    Math.max(...texts.map((row) => row[n]?.length ?? 0)),
  );
  return texts.map((row) => `  ${row.map((text, n) => pad(text, n, widths[n] ?? 0)).join('  ')}`).join('\n');
}

function pad(text: string, column: number, width: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}

function say(cell: Cell): string {
  if (cell === null) return '–';
  return typeof cell === 'number' ? String(Math.round(cell * 100) / 100) : cell;
}

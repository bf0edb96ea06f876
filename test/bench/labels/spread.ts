/** Mean and standard deviation of one moment over several runs, as shares and as text in percent. */
export function spread(runs: readonly (readonly number[])[], at: number): { mean: number; text: string } {
  const values = runs.map((run) => run[at] ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, values.length - 1));
  return { mean, text: `${(100 * mean).toFixed(1)} ± ${(100 * deviation).toFixed(1)}` };
}

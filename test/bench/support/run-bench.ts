import { table } from './table.ts';

/** What a bench found: tables for people, figures for machines, and the promises that did not hold, one sentence each. */
export interface Findings {
  tables: { title: string; rows: readonly (readonly (string | number | null)[])[] }[];
  figures: Record<string, unknown>;
  broken: string[];
}

/** Ends or removes something. A sentence is a promise that did not hold at the end. */
type End = () => Promise<string | null> | Promise<void> | void;

/** What has to be ended or removed, whatever happens; the last that was added goes first. */
export type Later = (end: End) => void;

/**
 * Runs one bench to its end: prints its tables and, as the last line, its figures as one JSON object. Exits with 1 when a
 * promise is broken or the bench cannot be carried out; ends what it started on Ctrl-C too.
 */
export async function runBench(name: string, run: (later: Later) => Promise<Findings>): Promise<never> {
  const ends: End[] = [];
  let ending: Promise<string[]> | null = null;
  const endOnce = () => {
    ending ??= endAll(ends);
    return ending;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void endOnce().finally(() => process.exit(130)));
  }
  try {
    const findings = await run((end) => ends.push(end));
    const broken = [...findings.broken, ...(await endOnce())];
    print(findings, broken);
    return lastLine({ bench: name, ...findings.figures, broken }, broken.length > 0 ? 1 : 0);
  } catch (error) {
    await endOnce();
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    process.stderr.write(`${stack ?? message}\n`);
    return lastLine({ bench: name, failed: message }, 1);
  }
}

/** One line about how far the bench is, apart from its results. */
export function note(text: string): void {
  process.stderr.write(`· ${text}\n`);
}

async function endAll(ends: End[]): Promise<string[]> {
  const broken: string[] = [];
  for (let end = ends.pop(); end; end = ends.pop()) {
    const sentence = await end();
    if (typeof sentence === 'string') broken.push(sentence);
  }
  return broken;
}

function print(findings: Findings, broken: readonly string[]): void {
  for (const { title, rows } of findings.tables) process.stdout.write(`\n${title}\n${table(rows)}\n`);
  for (const sentence of broken) process.stdout.write(`\nBROKEN: ${sentence}\n`);
  process.stdout.write('\n');
}

function lastLine(figures: Record<string, unknown>, code: number): Promise<never> {
  return new Promise(() => {
    process.stdout.write(`${JSON.stringify(figures)}\n`, () => process.exit(code));
  });
}

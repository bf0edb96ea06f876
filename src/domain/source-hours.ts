import { LONGEST_REST_MS } from './budget.ts';
import { isPausing } from './source.ts';

/** What came of one source's rounds in one hour. */
export interface SourceHour {
  sourceId: string;
  /** When the hour began. */
  hour: Date;
  /** Whole rounds, each read to its end. */
  rounds: number;
  fetched: number;
  stored: number;
  failed: number;
  gaps: number;
  /** From when on a gap of this hour lost sight: the last whole round before it. */
  gapFrom: Date | null;
  /** It was read more rarely, to make the budget last. */
  slowed: boolean;
  /** Of the last failure. */
  errorCode: string | null;
}

/**
 * How well a source was heard in an hour. `heard` all rounds went well · `slowed` read more rarely, for the budget ·
 * `partly` some rounds failed · `failing` all failed · `stopped` the money was spent · `unasked` nobody asked. In all of
 * these the next good round reads what came meanwhile; only in a `gap` posts may be missing for good.
 */
export const HEARINGS = ['heard', 'slowed', 'partly', 'failing', 'stopped', 'unasked', 'gap'] as const;
export type Hearing = (typeof HEARINGS)[number];

const HOUR_MS = 3_600_000;

export function startOfHour(at: Date): Date {
  return new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS);
}

/**
 * How well one source was heard, hour by hour from `from` to `to`; the rows are its own, in any order. Those of up to
 * `LONGEST_REST_MS` before `from` tell of a rest for the budget that lasts into it.
 */
export function hearingByHour(
  rows: readonly SourceHour[],
  from: Date,
  to: Date,
): { hour: Date; hearing: Hearing; row: SourceHour | null }[] {
  const byHour = new Map(rows.map((row) => [row.hour.getTime(), row]));
  const gaps = rows.filter((row) => row.gaps > 0);
  const start = startOfHour(from).getTime();
  let last = rows.filter((row) => row.hour.getTime() < start).reduce(later, null);
  const hours: { hour: Date; hearing: Hearing; row: SourceHour | null }[] = [];
  for (let at = start; at < to.getTime(); at += HOUR_MS) {
    const row = byHour.get(at) ?? null;
    const lost = gaps.some((gap) => spans(gap, at));
    const heard = row === null && restsAt(last, at) ? 'slowed' : hearingOf(row);
    hours.push({ hour: new Date(at), hearing: lost ? 'gap' : heard, row });
    last = row ?? last;
  }
  return hours;
}

function later(one: SourceHour | null, other: SourceHour): SourceHour {
  return one && one.hour > other.hour ? one : other;
}

/** Whether the rest that ended the last rounds before may still last in the hour that begins at `at`. */
function restsAt(last: SourceHour | null, at: number): boolean {
  return last?.slowed === true && at - last.hour.getTime() <= LONGEST_REST_MS;
}

/** Whether a gap that was seen in one hour takes in the hour that begins at `at`. */
function spans(gap: SourceHour, at: number): boolean {
  const from = startOfHour(gap.gapFrom ?? gap.hour).getTime();
  return at >= from && at <= gap.hour.getTime();
}

function hearingOf(row: SourceHour | null): Hearing {
  if (!row) return 'unasked';
  if (row.rounds === 0 && row.failed > 0) return isPausing(row.errorCode) ? 'stopped' : 'failing';
  if (row.failed > 0) return 'partly';
  return row.slowed ? 'slowed' : 'heard';
}

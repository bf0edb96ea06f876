import type { CoverageView } from '../../api/types.ts';

export type HourView = CoverageView['sources'][number]['hours'][number];
export type Hearing = HourView['hearing'];

/** How each state of an hour is told and drawn, from well to worst. */
export const HEARING: Record<Hearing, { says: string; colour: string }> = {
  heard: { says: 'heard', colour: 'var(--tw-accent)' },
  slowed: { says: 'slowed for the budget', colour: 'var(--tw-accent-line)' },
  partly: { says: 'failed at times', colour: 'var(--tw-mark)' },
  failing: { says: 'failed', colour: 'var(--tw-warn-line)' },
  stopped: { says: 'stopped: money spent', colour: 'var(--tw-note)' },
  unasked: { says: 'not asked', colour: 'var(--tw-line)' },
  gap: { says: 'gap: posts may be missing', colour: 'var(--tw-bad)' },
};

/** One source's hours in one sentence; gaps first, because only they lose posts. */
export function hoursSay(hours: readonly HourView[]): string {
  const count = (hearing: Hearing): number => hours.filter((hour) => hour.hearing === hearing).length;
  const asked = hours.length - count('unasked');
  if (asked === 0) return 'not asked in this time';
  const said = (['gap', 'failing', 'stopped', 'partly', 'slowed'] as const)
    .map((hearing) => ({ hearing, hours: count(hearing) }))
    .filter(({ hours: many }) => many > 0)
    .map(({ hearing, hours: many }) => `${many} h ${HEARING[hearing].says}`);
  return said.length === 0 ? `${asked} h, all heard` : said.join(', ');
}

/** One hour for the pointer: `Sun 22 Nov 14:00: heard, 240 rounds, 12 fetched`. */
export function hourSays(hour: HourView): string {
  const at = new Date(hour.hour).toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const { rounds, fetched, failed } = hour;
  const failures = failed > 0 ? `, ${failed} failed` : '';
  return `${at}: ${HEARING[hour.hearing].says}, ${rounds} rounds, ${fetched} fetched${failures}`;
}

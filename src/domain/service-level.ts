import { DateTime } from 'luxon';
import { z } from 'zod';
import { addOpenMinutes, nextOpenMoment } from './business-hours.ts';
import { BusinessHours } from './opening-times.ts';
import { SEVERITIES, type Severity } from './verdict.ts';

/** Longest target: a week of open hours. */
const minutes = z
  .number()
  .int()
  .min(1)
  .max(7 * 24 * 60);

/** `rules/service-levels.yaml`: how soon we answer, when we promise news, when we ask again. */
export const ServiceLevels = z.strictObject({
  /** IANA name; hours and days below are meant there. */
  timeZone: z.string().refine(isTimeZone, 'an IANA time zone such as Europe/Lisbon'),
  hours: BusinessHours,
  firstAnswer: z.strictObject({
    /** Minutes of open hours until the first public answer, by severity. */
    minutes: z.record(z.enum(SEVERITIES), minutes),
    /** Minutes round the clock when somebody had to be called. */
    escalatedMinutes: minutes,
  }),
  promise: z.strictObject({
    /** Open minutes until we have news for them; the promise is rounded up to a quarter of an hour. */
    withinMinutes: minutes,
  }),
  followUp: z.strictObject({
    /** Days after the talk until we ask whether all is well. */
    afterDays: z.number().int().min(1).max(60),
  }),
});
export type ServiceLevels = z.infer<typeof ServiceLevels>;

const QUARTER_MS = 15 * 60_000;

/** When the first public answer is due. An escalated case does not wait for opening hours. */
export function firstAnswerDue(input: {
  severity: Severity;
  escalated: boolean;
  postedAt: Date;
  levels: ServiceLevels;
}): Date {
  const { severity, escalated, postedAt, levels } = input;
  const byHours = addOpenMinutes(postedAt, levels.firstAnswer.minutes[severity], levels);
  if (!escalated) return byHours;
  const atOnce = new Date(postedAt.getTime() + levels.firstAnswer.escalatedMinutes * 60_000);
  return atOnce < byHours ? atOnce : byHours;
}

/**
 * The moment we may name when we promise news now: in open hours, on a full quarter of an hour, never earlier than the
 * rules say, so that a promise is one that can be kept.
 */
export function promiseDue(now: Date, levels: ServiceLevels): Date {
  const due = addOpenMinutes(now, levels.promise.withinMinutes, levels);
  return new Date(Math.ceil(due.getTime() / QUARTER_MS) * QUARTER_MS);
}

/** When to ask whether all is well: so many days on at the same hour of the wall clock, or when we next open after it. */
export function followUpDue(now: Date, levels: ServiceLevels): Date {
  const later = DateTime.fromJSDate(now, { zone: levels.timeZone }).plus({ days: levels.followUp.afterDays });
  return nextOpenMoment(later.toJSDate(), levels);
}

function isTimeZone(zone: string): boolean {
  return DateTime.utc().setZone(zone).isValid;
}

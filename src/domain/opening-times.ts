import { z } from 'zod';

/** Monday first, as luxon counts weekdays from 1. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** A stretch of one day in minutes since midnight by the wall clock, `to` exclusive; 1440 is the midnight that ends the day. */
export interface OpenStretch {
  from: number;
  to: number;
}

const STRETCH = /^([01]\d|2[0-3]):(00|15|30|45)\s*-\s*(?:([01]\d|2[0-3]):(00|15|30|45)|24:00)$/;

/** `08:00-22:00`, on quarters of an hour so that a rounded promise never falls after closing. */
const Stretch = z.string().transform((written, context): OpenStretch => {
  const [, fromHour, fromMinute, toHour = '24', toMinute = '00'] = STRETCH.exec(written) ?? [];
  const stretch = {
    from: Number(fromHour) * 60 + Number(fromMinute),
    to: Number(toHour) * 60 + Number(toMinute),
  };
  if (stretch.from < stretch.to) return stretch;
  context.issues.push({
    code: 'custom',
    input: written,
    message: `“${written}” is no stretch of one day such as 08:00-22:00, on quarters of an hour (a night is two: until 24:00, from 00:00)`,
  });
  return z.NEVER;
});

const Day = z
  .array(Stretch)
  .refine(inOrder, 'stretches of a day must follow one another without overlap')
  .default([]);

const Week = z
  .strictObject({
    monday: Day,
    tuesday: Day,
    wednesday: Day,
    thursday: Day,
    friday: Day,
    saturday: Day,
    sunday: Day,
    /** Dates (YYYY-MM-DD) on which we are closed. */
    closed: z.array(z.iso.date()).max(200).default([]),
  })
  .refine((week) => WEEKDAYS.some((day) => week[day].length > 0), 'at least one day must be open');

const ROUND_THE_CLOCK = Object.fromEntries(WEEKDAYS.map((day) => [day, ['00:00-24:00']]));

/** When people are there to answer: hours by weekday and the days we are closed, or the word `always` for all of them. */
export const BusinessHours = z.preprocess(
  (written) => (written === 'always' ? ROUND_THE_CLOCK : written),
  Week,
);
export type BusinessHours = z.infer<typeof BusinessHours>;

function inOrder(stretches: readonly OpenStretch[]): boolean {
  return stretches.every((stretch, index) => index === 0 || (stretches[index - 1]?.to ?? 0) <= stretch.from);
}

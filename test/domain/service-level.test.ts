import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { firstAnswerDue, followUpDue, promiseDue, ServiceLevels } from '../../src/domain/service-level.ts';

const WEEK = {
  monday: ['09:00-18:00'],
  tuesday: ['09:00-18:00'],
  wednesday: ['09:00-18:00'],
  thursday: ['09:00-18:00'],
  friday: ['09:00-12:00', '13:00-18:00'],
};

function levels(hours: unknown = WEEK, timeZone = 'Europe/Lisbon'): ServiceLevels {
  return ServiceLevels.parse({
    timeZone,
    hours,
    firstAnswer: { minutes: { none: 240, mild: 60, strong: 15 }, escalatedMinutes: 10 },
    promise: { withinMinutes: 240 },
    followUp: { afterDays: 2 },
  });
}

/** Wall clock in Lisbon, so that a test reads as people there would say it. */
const at = (wall: string, zone = 'Europe/Lisbon') => DateTime.fromISO(wall, { zone }).toJSDate();
const due = (wall: string, severity: 'none' | 'mild' | 'strong' = 'mild', escalated = false) =>
  DateTime.fromJSDate(firstAnswerDue({ severity, escalated, postedAt: at(wall), levels: levels() }), {
    zone: 'Europe/Lisbon',
  }).toFormat('ccc d LLL HH:mm');

describe('when a first answer is due', () => {
  it.each([
    ['in open hours, by severity', '2026-11-18T10:00', 'Wed 18 Nov 11:00'],
    ['exactly at closing', '2026-11-18T17:00', 'Wed 18 Nov 18:00'],
    ['over night', '2026-11-18T17:30', 'Thu 19 Nov 09:30'],
    ['posted before opening', '2026-11-18T03:00', 'Wed 18 Nov 10:00'],
    ['over the lunch break', '2026-11-20T11:30', 'Fri 20 Nov 13:30'],
    ['over the weekend', '2026-11-20T17:45', 'Mon 23 Nov 09:45'],
    ['posted on a Sunday', '2026-11-22T12:00', 'Mon 23 Nov 10:00'],
  ])('%s', (_, posted, expected) => {
    expect(due(posted)).toBe(expected);
  });

  it('sooner for a strong complaint, later for a calm post', () => {
    expect(due('2026-11-18T10:00', 'strong')).toBe('Wed 18 Nov 10:15');
    expect(due('2026-11-18T16:00', 'none')).toBe('Thu 19 Nov 11:00');
  });

  it('round the clock when somebody was called, and never later than without a call', () => {
    expect(due('2026-11-22T03:00', 'mild', true)).toBe('Sun 22 Nov 03:10');
    const slow = {
      ...levels(),
      firstAnswer: { minutes: { none: 5, mild: 5, strong: 5 }, escalatedMinutes: 600 },
    };
    const postedAt = at('2026-11-18T10:00');
    expect(firstAnswerDue({ severity: 'mild', escalated: true, postedAt, levels: slow })).toEqual(
      at('2026-11-18T10:05'),
    );
  });

  it('skips the days we are closed', () => {
    const closed = levels({ ...WEEK, closed: ['2026-11-23', '2026-11-24'] });
    const answer = firstAnswerDue({
      severity: 'mild',
      escalated: false,
      postedAt: at('2026-11-20T17:45'),
      levels: closed,
    });
    expect(answer).toEqual(at('2026-11-25T09:45'));
  });

  it('counts real minutes through the night in which clocks change', () => {
    const nights = levels({ sunday: ['00:00-24:00'] });
    const answer = (wall: string) =>
      firstAnswerDue({ severity: 'none', escalated: false, postedAt: at(wall), levels: nights });
    expect(answer('2026-03-28T12:00')).toEqual(at('2026-03-29T05:00'));
    expect(answer('2026-10-24T12:00')).toEqual(at('2026-10-25T03:00'));
  });

  it('opens by the wall clock of its own zone, before and after the change', () => {
    const early = (wall: string) =>
      firstAnswerDue({
        severity: 'mild',
        escalated: false,
        postedAt: at(wall),
        levels: levels(),
      }).toISOString();
    expect(early('2026-03-27T20:00')).toBe('2026-03-30T09:00:00.000Z');
    expect(early('2026-10-23T20:00')).toBe('2026-10-26T10:00:00.000Z');
    const kathmandu = firstAnswerDue({
      severity: 'mild',
      escalated: false,
      postedAt: at('2026-11-18T03:00', 'Asia/Kathmandu'),
      levels: levels(WEEK, 'Asia/Kathmandu'),
    });
    expect(kathmandu.toISOString()).toBe('2026-11-18T04:15:00.000Z');
  });

  it('is a plain sum round the clock', () => {
    const moments = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2027-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (postedAt) => {
        const answer = firstAnswerDue({
          severity: 'none',
          escalated: false,
          postedAt,
          levels: levels('always'),
        });
        expect(answer.getTime() - postedAt.getTime()).toBe(240 * 60_000);
      }),
    );
  });

  it('is always in open hours, never earlier than the minutes, and never moves back when a post comes later', () => {
    const moments = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2027-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.nat({ max: 86_400_000 }), (postedAt, later) => {
        const answer = (when: Date) =>
          firstAnswerDue({ severity: 'mild', escalated: false, postedAt: when, levels: levels() });
        const local = DateTime.fromJSDate(answer(postedAt), { zone: 'Europe/Lisbon' });
        expect(local.weekday).toBeLessThanOrEqual(5);
        expect(local.hour * 60 + local.minute).toBeGreaterThanOrEqual(9 * 60);
        expect(local.hour * 60 + local.minute).toBeLessThanOrEqual(18 * 60);
        expect(answer(postedAt).getTime() - postedAt.getTime()).toBeGreaterThanOrEqual(60 * 60_000);
        expect(answer(new Date(postedAt.getTime() + later)).getTime()).toBeGreaterThanOrEqual(
          answer(postedAt).getTime(),
        );
      }),
    );
  });
});

describe('what we promise', () => {
  it('falls on a quarter of an hour, never too early and never after closing', () => {
    expect(promiseDue(at('2026-11-18T10:07:31'), levels())).toEqual(at('2026-11-18T14:15'));
    expect(promiseDue(at('2026-11-18T13:58'), levels())).toEqual(at('2026-11-18T18:00'));
    expect(promiseDue(at('2026-11-18T14:01'), levels())).toEqual(at('2026-11-19T09:15'));
    expect(promiseDue(at('2026-11-18T10:00'), levels())).toEqual(at('2026-11-18T14:00'));
  });

  it('is followed up at the same hour two days on, or when we next open', () => {
    expect(followUpDue(at('2026-11-17T15:20'), levels())).toEqual(at('2026-11-19T15:20'));
    expect(followUpDue(at('2026-11-19T15:20'), levels())).toEqual(at('2026-11-23T09:00'));
    expect(followUpDue(at('2026-03-27T23:30'), levels('always'))).toEqual(at('2026-03-29T23:30'));
  });
});

describe('rules that do not fit', () => {
  it.each([
    ['an unknown zone', { timeZone: 'Europe/Lisboa' }, /IANA/],
    ['a stretch over midnight', { hours: { monday: ['22:00-06:00'] } }, /22:00-06:00.*two/],
    ['a minute off the quarter', { hours: { monday: ['08:10-12:00'] } }, /quarters/],
    ['stretches that overlap', { hours: { monday: ['08:00-12:00', '11:00-13:00'] } }, /overlap/],
    ['a week without an open day', { hours: {} }, /open/],
    ['a date that does not exist', { hours: { ...WEEK, closed: ['2026-02-30'] } }, /date/i],
    ['no minutes at all', { promise: { withinMinutes: 0 } }, />=1/],
  ])('%s is refused in words', (_, wrong, says) => {
    const { timeZone, firstAnswer, promise, followUp } = levels();
    const parsed = ServiceLevels.safeParse({
      timeZone,
      hours: WEEK,
      firstAnswer,
      promise,
      followUp,
      ...wrong,
    });
    expect(parsed.error?.issues[0]?.message).toMatch(says);
  });
});

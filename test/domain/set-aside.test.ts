import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isAside, nextTryAfter, reasonOf, sourcePause } from '../../src/domain/set-aside.ts';
import { minutes, NOON } from '../support/things.ts';

describe('a row that failed', () => {
  it('is tried again after one, five and thirty minutes, then only by hand', () => {
    expect([1, 2, 3, 4, 5].map((times) => nextTryAfter(times, NOON))).toEqual([
      minutes(1),
      minutes(5),
      minutes(30),
      null,
      null,
    ]);
  });

  it('is passed over until its time, and for ever when it waits for a person', () => {
    expect(isAside(minutes(1), NOON)).toBe(true);
    expect(isAside(NOON, NOON)).toBe(false);
    expect(isAside(null, NOON)).toBe(true);
  });
});

describe('a source that failed', () => {
  it('waits as long as it has failed, from one minute to thirty, and is never given up', () => {
    expect(sourcePause(null, NOON)).toEqual(minutes(1));
    expect(sourcePause(minutes(-7), NOON)).toEqual(minutes(7));
    expect(sourcePause(minutes(-600), NOON)).toEqual(minutes(30));
  });
});

describe('the reason that is shown', () => {
  it.each([
    [
      'connect to postgres://twice:hunter2@db:5432/twice failed',
      'connect to postgres://…@db:5432/twice failed',
    ],
    ['401 for Authorization: Bearer abc.def-1', '401 for Authorization: … …'],
    ['{"access_token": "abc123", "x": 1}', '{"access_token": "abc123", "x": 1}'.replace('abc123', '…')],
    ['no row with password=hunter2; stop', 'no row with password=…; stop'],
    ['two\n  lines', 'two lines'],
  ])('holds no secret and one line: %s', (said, shown) => {
    expect(reasonOf(new Error(said))).toBe(shown);
  });

  it('is never empty and never longer than 300 characters, whatever was thrown', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string({ unit: 'binary', maxLength: 900 }), (thing, text) => {
        for (const error of [new Error(text), text, thing, new Error()]) {
          const reason = reasonOf(error);
          expect(reason.length).toBeGreaterThan(0);
          expect(reason.length).toBeLessThanOrEqual(300);
        }
      }),
    );
  });
});

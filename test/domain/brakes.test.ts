import { describe, expect, it } from '@jest/globals';
import { type BrakeRules, type BrakeSituation, brake } from '../../src/domain/brakes.ts';
import { minutes, NOON } from '../support/things.ts';

const rules: BrakeRules = {
  sendsPerHour: 3,
  perPersonPerDay: 2,
  quietHours: null,
  approvalValidMinutes: 60,
  nearDuplicateFrom: 0.8,
};

const TEXT = 'Three days without a bag is awful, Dana. Tell us the tag and we look for it now. – Ana';

function at(change: Partial<BrakeSituation> = {}): BrakeSituation {
  return {
    now: NOON,
    timeZone: 'Europe/Lisbon',
    stopped: false,
    approvedAt: minutes(-5),
    recentSends: [],
    personId: 'dana',
    text: TEXT,
    publicTexts: [],
    ...change,
  };
}

const send = (before: number, personId = 'somebody') => ({ at: minutes(-before), personId });

describe('the brakes', () => {
  it('let a fresh approval go', () => {
    expect(brake(rules, at())).toEqual({ do: 'go' });
  });

  it('hold everything while the switch is on', () => {
    expect(brake(rules, at({ stopped: true }))).toMatchObject({ do: 'hold' });
  });

  it('ask again when the approval is older than its time, and not a second before', () => {
    expect(brake(rules, at({ approvedAt: minutes(-60) }))).toEqual({ do: 'go' });
    expect(brake(rules, at({ approvedAt: minutes(-61) }))).toMatchObject({ do: 'ask-again' });
  });

  it('hold the fourth send of an hour until the first has left it', () => {
    const recentSends = [send(50), send(30), send(10)];
    expect(brake(rules, at({ recentSends }))).toMatchObject({ do: 'wait', until: minutes(10) });
    expect(brake(rules, at({ recentSends: [send(61), send(30), send(10)] }))).toEqual({ do: 'go' });
  });

  it('hold a third send to one person in a day', () => {
    const recentSends = [send(20 * 60, 'dana'), send(3 * 60, 'dana')];
    expect(brake(rules, at({ recentSends }))).toMatchObject({ do: 'wait', until: minutes(4 * 60) });
  });

  it('hold sends in quiet hours, over midnight too, in the time zone of the brand', () => {
    const quiet = { ...rules, quietHours: { from: '23:00', to: '06:30' } };
    const night = new Date('2026-07-10T23:30:00Z');
    const held = brake(quiet, at({ now: night, approvedAt: night }));
    expect(held).toMatchObject({ do: 'wait', until: new Date('2026-07-11T05:30:00Z') });
    const noon = new Date('2026-07-10T12:00:00Z');
    expect(brake(quiet, at({ now: noon, approvedAt: noon }))).toEqual({ do: 'go' });
  });

  it('ask again when nearly the same words are public, whoever signed them', () => {
    const alike = TEXT.replace('– Ana', '– Jon').replace('Dana', 'Omar');
    expect(brake(rules, at({ publicTexts: ['Something else entirely.', alike] }))).toMatchObject({
      do: 'ask-again',
      code: 'near-duplicate',
    });
    expect(brake(rules, at({ publicTexts: ['Something else entirely.'] }))).toEqual({ do: 'go' });
  });

  it('hold a near copy as long as they hold anything: what it is like may change meanwhile', () => {
    expect(brake(rules, at({ publicTexts: [TEXT], stopped: true }))).toMatchObject({ do: 'hold' });
  });
});

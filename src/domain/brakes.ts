import { DateTime } from 'luxon';
import { z } from 'zod';
import { LikenessIndex, shinglesOf } from './drafting/likeness.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 22:30');

/** `rules/brakes.yaml`: what holds a send back although it was approved. */
export const BrakeRules = z.strictObject({
  /** Most public replies in any 60 minutes, all platforms together. */
  sendsPerHour: z.number().int().min(1),
  /** Most public replies to one person in any 24 hours, over all threads. */
  perPersonPerDay: z.number().int().min(1),
  /** No sends between these times of the brand's time zone; null for none. */
  quietHours: z.strictObject({ from: clock, to: clock }).nullable(),
  /** An approval older than this many minutes is asked again. */
  approvalValidMinutes: z.number().int().min(1),
  /** From this likeness (0 to 1) to a public reply of ours on, a text does not go out. */
  nearDuplicateFrom: z.number().gt(0).max(1),
});
export type BrakeRules = z.infer<typeof BrakeRules>;

export interface BrakeSituation {
  now: Date;
  timeZone: string;
  /** The stop-everything switch. */
  stopped: boolean;
  approvedAt: Date;
  /** When our public replies of the last 24 hours left, by machine; `personId` null where nobody is to be named. */
  recentSends: readonly { at: Date; personId: string | null }[];
  personId: string;
  text: string;
  /** Our latest texts that are public or may be, to anybody and by whatever road. */
  publicTexts: readonly string[];
}

/**
 * `go` send now · `hold` until somebody lets go · `wait` not before `until` · `ask-again` a person looks once more, because
 * of what `code` names.
 */
export type Braking =
  | { do: 'go' }
  | { do: 'hold'; why: string }
  | { do: 'wait'; until: Date; why: string }
  | { do: 'ask-again'; code: 'approval-too-old' | 'near-duplicate'; why: string };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Asked after the approval and right before the send. Pure: the same situation brakes alike in every process. */
export function brake(rules: BrakeRules, s: BrakeSituation): Braking {
  return (
    tooOld(rules, s) ??
    stopped(s) ??
    quiet(rules, s) ??
    personBrake(rules, s) ??
    hourBrake(rules, s) ??
    nearDuplicate(rules, s) ?? { do: 'go' }
  );
}

function tooOld(rules: BrakeRules, s: BrakeSituation): Braking | null {
  const { approvalValidMinutes: minutes } = rules;
  if (s.now.getTime() - s.approvedAt.getTime() <= minutes * MINUTE) return null;
  return {
    do: 'ask-again',
    code: 'approval-too-old',
    why: `The approval is older than ${minutes} minutes. Please look once more.`,
  };
}

function stopped(s: BrakeSituation): Braking | null {
  return s.stopped ? { do: 'hold', why: 'Sending is stopped for everybody.' } : null;
}

/** The lint measured it when it was approved; what went out since then it could not know. */
function nearDuplicate(rules: BrakeRules, s: BrakeSituation): Braking | null {
  const likeness = new LikenessIndex(s.publicTexts).nearest(shinglesOf(s.text));
  if (likeness < rules.nearDuplicateFrom) return null;
  const percent = Math.round(likeness * 100);
  return {
    do: 'ask-again',
    code: 'near-duplicate',
    why: `Nearly the same words went out since it was approved (${percent} % alike). Please say it in other words.`,
  };
}

function quiet(rules: BrakeRules, s: BrakeSituation): Braking | null {
  if (!rules.quietHours) return null;
  const local = DateTime.fromJSDate(s.now, { zone: s.timeZone });
  const from = at(local, rules.quietHours.from);
  const to = at(local, rules.quietHours.to);
  const overNight = from >= to;
  const inside = overNight ? local >= from || local < to : local >= from && local < to;
  if (!inside) return null;
  const end = overNight && local >= from ? to.plus({ days: 1 }) : to;
  return { do: 'wait', until: end.toJSDate(), why: `Quiet hours until ${rules.quietHours.to}.` };
}

function at(local: DateTime, time: string): DateTime {
  const [hour, minute] = time.split(':').map(Number);
  return local.set({ hour: hour ?? 0, minute: minute ?? 0, second: 0, millisecond: 0 });
}

function personBrake(rules: BrakeRules, s: BrakeSituation): Braking | null {
  const theirs = within(s, 24 * HOUR).filter((send) => send.personId === s.personId);
  return full(
    theirs,
    rules.perPersonPerDay,
    24 * HOUR,
    `Already ${theirs.length} replies to this person in 24 hours.`,
  );
}

function hourBrake(rules: BrakeRules, s: BrakeSituation): Braking | null {
  const sends = within(s, HOUR);
  return full(sends, rules.sendsPerHour, HOUR, `Already ${sends.length} replies in the last hour.`);
}

function within(s: BrakeSituation, span: number): BrakeSituation['recentSends'] {
  return s.recentSends.filter((send) => send.at.getTime() > s.now.getTime() - span);
}

/** Waits until enough sends have left the window that there is room for one more. */
function full(sends: readonly { at: Date }[], most: number, span: number, why: string): Braking | null {
  if (sends.length < most) return null;
  const times = sends.map((send) => send.at.getTime()).sort((a, b) => a - b);
  const frees = times[times.length - most] ?? 0;
  return { do: 'wait', until: new Date(frees + span), why };
}

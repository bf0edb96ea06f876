import { DateTime } from 'luxon';
import type { CaseFile } from './case.ts';
import type { Action, Decision, EscalationCall, Reason } from './decision.ts';
import type { PartKind } from './draft.ts';
import { type Escalation, escalationOf } from './escalation.ts';
import { answer } from './fears/answer.ts';
import { empathy } from './fears/empathy.ts';
import { find, type PeopleSay } from './fears/find.ts';
import { replyTwice } from './fears/reply-twice.ts';
import { switchChannel } from './fears/switch-channel.ts';
import type { Mention } from './mention.ts';
import { type ReachAnswer, reachOf, type XAccess } from './reach.ts';
import { placesTaken } from './reply.ts';
import type { Rulebook } from './rulebook.ts';
import { firstAnswerDue, promiseDue } from './service-level.ts';
import { stopPhraseIn } from './stop-words.ts';
import { sentimentOf, type Verdict } from './verdict.ts';

export interface DecisionInput extends PeopleSay {
  caseFile: CaseFile;
  /** Their freshest post in the thread. */
  mention: Mention;
  verdict: Verdict;
  /** A colleague asked for a draft whatever the classifier says. */
  startedByHand: boolean;
  access: XAccess;
  rulebook: Rulebook;
  now: Date;
}

/**
 * What is owed for their freshest post, with every reason in words. Asks the five letters in order; the first that says
 * no ends the question. Pure: the same world gives the same decision.
 */
export function decide(input: DecisionInput): Decision {
  const reach = reachOf(input.mention, input.access, input.rulebook.fears.answer);
  const refusal = leftAlone(input);
  if (refusal) return closing('leave-alone', reach, [refusal]);

  const answered = placesTaken(input.caseFile.replies) > 0;
  const found = find(input.verdict, input, input.startedByHand, input.rulebook.fears.find);
  if (found.concerns === 'no' && !stillTalking(input, answered)) {
    return closing('nothing-owed', reach, [
      answered && !saidNo(input) ? thanked(input.verdict) : found.reason,
    ]);
  }
  const turn = replyTwice(input.caseFile.replies, input.mention.postedAt, input.rulebook.fears.replyTwice);
  if (turn.may === 'wait') return closing('wait', reach, [found.reason, turn.reason]);
  if (turn.may === 'no-more') return closing('let-go', reach, [found.reason, turn.reason]);
  return owed(input, turn.ordinal, reach, [found.reason, turn.reason]);
}

/** They said stop, or took the post back: nobody writes. */
function leftAlone({ caseFile, mention, rulebook }: DecisionInput): Reason | null {
  if (mention.deletedAt) return { letter: 'find', says: 'The post was deleted by its author.' };
  if (caseFile.saidStop)
    return { letter: 'switch-channel', says: 'They told us to stop: nobody writes to them again.' };
  const addressed = mention.tagged || caseFile.replies.length > 0;
  const phrase = addressed ? stopPhraseIn(mention.text, rulebook.fears.stop) : null;
  return phrase
    ? { letter: 'switch-channel', says: `They said “${phrase}”: they are left alone at once.` }
    : null;
}

/** After our reply, anything but thanks is a talk that goes on, also when the words alone are no complaint. */
function stillTalking(input: DecisionInput, answered: boolean): boolean {
  return answered && !saidNo(input) && sentimentOf(input.verdict) !== 'positive';
}

/** A colleague said that nothing is owed for this post. */
function saidNo({ judged, aboutUs }: PeopleSay): boolean {
  return judged === 'not-a-complaint' || aboutUs === false;
}

function thanked(verdict: Verdict): Reason {
  const percent = Math.round(verdict.sentiment.positive * 100);
  return {
    letter: 'find',
    says: `They sound content with our answer (${percent} % positive): nothing more is owed.`,
  };
}

function owed(input: DecisionInput, ordinal: 1 | 2, reach: ReachAnswer, reasons: Reason[]): Decision {
  const { fears, escalation: rules, serviceLevels } = input.rulebook;
  const call = escalationOf(
    input.mention.text,
    input.verdict.language,
    input.mention.author.followers,
    rules,
  );
  const feel = empathy(input.verdict, ordinal, fears.empathy);
  const moved = switchChannel(ordinal, feel.needs, fears.replyTwice.limit);
  const road = answer(reach);
  const dueAt = dueOf(input, call);
  const all = [
    ...reasons,
    feel.reason,
    road.reason,
    moved.reason,
    calling(call),
    target(input, call, dueAt),
  ].filter((r) => r !== null);
  return {
    action: actionOf(road.possible, call),
    ordinal,
    needs: moved.needs,
    reach,
    reasons: all,
    advice: feel.advice,
    dueAt,
    promiseDueAt: promised(moved.needs) ? promiseDue(input.now, serviceLevels) : null,
    escalation: call ? { kind: call.kind, who: call.who } : null,
  };
}

function actionOf(possible: boolean, call: Escalation | null): Action {
  if (call && !call.draft) return 'person-only';
  return possible ? 'draft' : 'nothing-owed';
}

function dueOf({ verdict, mention, rulebook }: DecisionInput, call: Escalation | null): Date {
  const due = firstAnswerDue({
    severity: verdict.severity,
    escalated: call !== null,
    postedAt: mention.postedAt,
    levels: rulebook.serviceLevels,
  });
  const called = call ? new Date(mention.postedAt.getTime() + call.withinMinutes * 60_000) : due;
  return called < due ? called : due;
}

function promised(needs: readonly PartKind[]): boolean {
  return needs.includes('next');
}

function calling(call: Escalation | null): Reason | null {
  if (!call) return null;
  const words = call.words.map((hit) => `“${hit.word}”`).join(', ');
  return {
    letter: 'escalation',
    says: `${call.kind}: call ${call.who} within ${call.withinMinutes} minutes${words ? ` (${words})` : ''}.`,
  };
}

function target({ verdict, rulebook }: DecisionInput, call: EscalationCall | null, dueAt: Date): Reason {
  const why = call
    ? 'escalated'
    : verdict.severity === 'none'
      ? 'a calm post'
      : `a ${verdict.severity} complaint`;
  const due = DateTime.fromJSDate(dueAt, { zone: rulebook.serviceLevels.timeZone }).setLocale('en');
  return { letter: 'service-level', says: `Answer due ${due.toFormat('cccc, HH:mm')}: ${why}.` };
}

function closing(action: Action, reach: ReachAnswer, reasons: Reason[]): Decision {
  return {
    action,
    ordinal: null,
    needs: [],
    reach,
    reasons,
    advice: null,
    dueAt: null,
    promiseDueAt: null,
    escalation: null,
  };
}

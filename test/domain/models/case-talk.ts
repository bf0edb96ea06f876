import fc from 'fast-check';
import type { CaseState } from '../../../src/domain/case.ts';
import { applyCaseEvent } from '../../../src/domain/case-events.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { Decision } from '../../../src/domain/decision.ts';
import type { Mention } from '../../../src/domain/mention.ts';
import { nextReplyState, type Reply, type ReplyEvent, takesAPlace } from '../../../src/domain/reply.ts';
import { aCase, aMention, aReply, aVerdict, minutes, rulebook } from '../../support/things.ts';

/** What may happen to one person in one thread, in any order. */
export type Happening =
  | { is: 'they-post'; says: 'angry' | 'calm' | 'thanks' | 'stop' }
  | { is: 'they-delete' }
  | { is: 'stop-in-private' }
  | { is: 'native-reply' }
  | { is: 'somebody-asks-for-a-draft' }
  | { is: 'decide' }
  | { is: 'approve' }
  | { is: 'to-the-reply'; event: ReplyEvent };

export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...posts()) },
    { weight: 4, arbitrary: fc.constant<Happening>({ is: 'decide' }) },
    { weight: 4, arbitrary: fc.constant<Happening>({ is: 'approve' }) },
    {
      weight: 6,
      arbitrary: fc
        .constantFrom('claimed', 'seen-public', 'surely-not-public', 'no-answer', 'refused', 'stopped')
        .map((event): Happening => ({ is: 'to-the-reply', event: event as ReplyEvent })),
    },
    { weight: 1, arbitrary: fc.constantFrom(...rare()) },
  ),
  { maxLength: 60 },
);

function posts(): Happening[] {
  return (['angry', 'angry', 'calm', 'thanks', 'stop'] as const).map((says) => ({ is: 'they-post', says }));
}

function rare(): Happening[] {
  return [
    { is: 'they-delete' },
    { is: 'stop-in-private' },
    { is: 'native-reply' },
    { is: 'somebody-asks-for-a-draft' },
  ];
}

const WORDS = {
  angry: '@NorthwindAir you lost my bag and nobody answers',
  calm: '@NorthwindAir and which desk is it?',
  thanks: '@NorthwindAir thank you, that helped a lot',
  stop: '@NorthwindAir stop messaging me',
};

/** The policy's world as the steps keep it, without a database: what it decides is carried out as the steps do. */
export class CaseTalk {
  state: CaseState = 'open';
  replies: Reply[] = [];
  mention: Mention | null = null;
  mood: 'angry' | 'calm' | 'thanks' | 'stop' = 'angry';
  saidStop = false;
  byHand = false;
  draft: { ordinal: 1 | 2; needs: Decision['needs']; answers: string } | null = null;
  minute = 0;
  posted = 0;

  now(): Date {
    return minutes(this.minute);
  }

  happen(happening: Happening): void {
    this.minute += 1;
    if (happening.is === 'they-post') this.#post(happening.says);
    else if (happening.is === 'they-delete') this.#delete();
    else if (happening.is === 'stop-in-private') this.#leaveAlone();
    else if (happening.is === 'native-reply') this.#native();
    else if (happening.is === 'somebody-asks-for-a-draft') this.byHand = true;
    else if (happening.is === 'decide') this.decideAndCarryOut();
    else if (happening.is === 'approve') this.#approve();
    else this.#move(happening.event);
  }

  decision(startedByHand = this.byHand): Decision | null {
    if (!this.mention) return null;
    const sentiment = { negative: 0.1, neutral: 0.1, positive: 0.8 };
    const verdict = this.mood === 'angry' ? aVerdict() : aVerdict({ complaint: 0.05, severity: 'none' });
    return decide({
      caseFile: aCase({ replies: this.replies, saidStop: this.saidStop, state: this.state }),
      mention: this.mention,
      verdict: this.mood === 'thanks' ? { ...verdict, sentiment } : verdict,
      judged: null,
      aboutUs: null,
      startedByHand,
      access: 'self-serve',
      rulebook,
      now: this.now(),
    });
  }

  decideAndCarryOut(): Decision | null {
    const decision = this.decision();
    if (!decision) return null;
    this.byHand = false;
    this.state = applyCaseEvent(this.state, { kind: 'decided', action: decision.action });
    if (decision.action === 'draft' && decision.ordinal) {
      this.draft = {
        ordinal: decision.ordinal,
        needs: decision.needs,
        answers: this.mention?.externalId ?? '',
      };
      this.state = applyCaseEvent(this.state, { kind: 'drafted' });
      return decision;
    }
    this.draft = null;
    if (decision.action === 'leave-alone' && !this.mention?.deletedAt) this.#leaveAlone();
    return decision;
  }

  #post(says: keyof typeof WORDS): void {
    this.mood = says;
    this.posted += 1;
    this.mention = aMention({
      externalId: `${this.posted}`,
      threadId: '1',
      text: WORDS[says],
      tagged: true,
      summons: true,
      postedAt: this.now(),
    });
    this.state = applyCaseEvent(this.state, { kind: this.posted === 1 ? 'opened' : 'post-joined' });
  }

  #delete(): void {
    if (this.mention) this.mention = { ...this.mention, deletedAt: this.now(), text: '' };
  }

  #leaveAlone(): void {
    this.saidStop = true;
    this.draft = null;
    this.replies = this.replies.map((reply) =>
      reply.state === 'ready' || reply.state === 'by-hand' ? { ...reply, state: 'cancelled' } : reply,
    );
    this.state = applyCaseEvent(this.state, { kind: 'said-stop' });
  }

  #native(): void {
    if (!this.mention) return;
    const held = this.replies.filter(takesAPlace);
    const ordinal = ([1, 2] as const).find((place) => !held.some((reply) => reply.ordinal === place)) ?? null;
    const seen = aReply({ ordinal, road: 'native', state: 'sent', approvedAt: null, sentAt: this.now() });
    this.replies = [...this.replies, seen];
    if (ordinal) this.state = applyCaseEvent(this.state, { kind: 'reply-public', last: false });
  }

  /** As `approveDraft`: the policy is asked again, and only the same answer lets it through. */
  #approve(): void {
    const { draft } = this;
    const decision = this.decision(true);
    if (!draft || draft.answers !== this.mention?.externalId) return;
    if (decision?.action !== 'draft' || decision.ordinal !== draft.ordinal) return;
    const approved = aReply({ ordinal: draft.ordinal, state: 'ready', approvedAt: this.now(), sentAt: null });
    this.replies = [...this.replies, { ...approved, inReplyTo: draft.answers }];
    this.draft = null;
    this.state = applyCaseEvent(this.state, { kind: 'approved' });
  }

  #move(event: ReplyEvent): void {
    const reply = this.replies.findLast((one) => one.road !== 'native');
    const next = reply && nextReplyState(reply.state, event);
    if (!reply || !next) return;
    if (event === 'claimed' && (this.saidStop || reply.inReplyTo !== this.mention?.externalId)) return;
    this.replies = this.replies.map((one) =>
      one.id === reply.id ? { ...one, state: next, sentAt: next === 'sent' ? this.now() : null } : one,
    );
    if (next === 'sent')
      this.state = applyCaseEvent(this.state, { kind: 'reply-public', last: reply.ordinal === 2 });
  }
}

import type { CaseFile } from '../../domain/case.ts';
import type { EscalationCall } from '../../domain/decision.ts';
import { placesTaken } from '../../domain/reply.ts';
import { asSaid } from '../../domain/said.ts';
import type { Deps } from '../../ports/step.ts';
import type {
  CaseNote,
  CaseSummary,
  DecisionRecord,
  HandOff,
  MentionRecord,
  MessageRecord,
  ReplyRecord,
} from '../../ports/stores/index.ts';
import type { CaseRow, CaseView, DraftView, TimelineItem } from '../contract/index.ts';
import { presentMention, presentPerson } from './mention.ts';
import { presentReply } from './reply.ts';

/** All that the page shows of one case. */
export interface CaseDossier {
  file: CaseFile;
  mentions: MentionRecord[];
  replies: ReplyRecord[];
  messages: MessageRecord[];
  history: CaseNote[];
  decision: DecisionRecord | null;
  handOff: HandOff | null;
  draft: DraftView | null;
  escalation: EscalationCall | null;
  promiseDueAt: Date | null;
}

export function presentCase(deps: Deps, dossier: CaseDossier): CaseView {
  const { file, mentions, replies, decision, handOff, draft } = dossier;
  const first = mentions[0];
  return {
    id: file.id,
    state: file.state,
    title: titleOf(first ? topicOf(first) : null),
    person: presentPerson(file.person),
    threadUrl: first?.mention.url ?? '',
    openedAt: file.openedAt.toISOString(),
    dueAt: file.dueAt?.toISOString() ?? null,
    repliesUsed: placesTaken(file.replies),
    breach: replies.some((reply) => reply.ordinal === null),
    saidStop: file.saidStop,
    escalation: dossier.escalation,
    stage: stageOf(dossier),
    timeline: timeline(deps, dossier),
    decision: decision && presentDecision(decision),
    draft,
    handOff: handOff && { state: handOff.state, says: handOff.says },
    promise: promiseOf(dossier),
  };
}

function presentDecision({ decision, at }: DecisionRecord): CaseView['decision'] {
  const { action, reasons, advice, reach } = decision;
  return { action, reasons, advice, reach, at: at.toISOString() };
}

function promiseOf({ promiseDueAt, replies }: CaseDossier): CaseView['promise'] {
  if (!promiseDueAt || !replies.some((reply) => reply.state === 'sent')) return null;
  return { dueAt: promiseDueAt.toISOString(), says: 'We said that we would have news by then.' };
}

/** A colleague's topic over the classifier's. */
function topicOf({ verdict, said }: MentionRecord): string | null {
  return verdict && asSaid(verdict, said).topic;
}

/** A headline in a few words. */
function titleOf(topic: string | null): string {
  if (!topic || topic === 'other') return 'A complaint';
  return topic.charAt(0).toUpperCase() + topic.slice(1);
}

/** How far the complaint talk in seven points has come: a first answer acknowledges, listens and apologises. */
function stageOf({ file, replies, messages }: CaseDossier): number {
  const sent = replies.filter((reply) => reply.state === 'sent').length;
  if (file.state === 'closed' && sent > 0) return 6;
  if (messages.some((message) => message.direction === 'out' && message.state === 'sent')) return 5;
  if (sent >= 2) return 4;
  return sent === 1 ? 3 : 0;
}

function timeline(deps: Deps, { mentions, replies, messages, history }: CaseDossier): TimelineItem[] {
  const items: TimelineItem[] = [
    ...mentions.map(
      (record): TimelineItem => ({
        kind: 'their-post',
        at: record.mention.postedAt.toISOString(),
        mention: presentMention(record),
      }),
    ),
    // Those that were stopped too: whoever approved them sees that they did not go out, and why.
    ...replies.map(
      (reply): TimelineItem => ({
        kind: 'our-reply',
        at: timeOf(reply).toISOString(),
        reply: presentReply(deps, reply),
      }),
    ),
    ...messages.map(presentMessage),
    ...history
      .filter((note) => note.says !== null)
      .map(
        (note): TimelineItem => ({
          kind: 'note',
          at: note.at.toISOString(),
          actor: note.actor,
          says: note.says ?? '',
        }),
      ),
  ];
  return items.sort((a, b) => a.at.localeCompare(b.at));
}

function timeOf(reply: ReplyRecord): Date {
  return reply.sentAt ?? reply.approvedAt ?? reply.createdAt;
}

function presentMessage(message: MessageRecord): TimelineItem {
  const { direction, text, state, failure } = message;
  return { kind: 'private-message', at: message.at.toISOString(), direction, text, state, failure };
}

export function presentCaseRow(row: CaseSummary): CaseRow {
  return {
    id: row.id,
    state: row.state,
    title: titleOf(row.topic),
    person: presentPerson(row.person),
    repliesUsed: Math.min(2, row.repliesUsed),
    openedAt: row.openedAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
    lastText: row.lastText,
    handOff: row.handOff,
  };
}

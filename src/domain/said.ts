import type { Judgement, PeopleSay } from './fears/find.ts';
import type { LabelAnswer } from './label.ts';
import type { Verdict } from './verdict.ts';

/**
 * Whether an older answer makes room for a newer one: one answer stands to each question, and who says how severe a
 * complaint is says that it is one.
 */
export function givesWay(older: LabelAnswer, newer: LabelAnswer): boolean {
  if (older.question === newer.question) return true;
  const [was, is] = [complaintIn(older), complaintIn(newer)];
  return was !== null && is !== null && was !== is;
}

/** What the post counts as by all that stands; null while nobody said. */
export function judgementOf(said: readonly LabelAnswer[]): Judgement {
  const plain =
    said.find((one) => one.question === 'complaint') ?? said.find(({ question }) => question === 'severity');
  const is = plain ? complaintIn(plain) : null;
  return is === null ? null : is ? 'complaint' : 'not-a-complaint';
}

/** What a post counts as by all that people say of it. */
export function countsAs({ judged, aboutUs }: PeopleSay): Judgement | 'not-about-us' {
  return aboutUs === false ? 'not-about-us' : judged;
}

/** The verdict with a colleague's topic and severity in place of the classifier's. What is stored stays as it was said. */
export function asSaid(verdict: Verdict, said: readonly LabelAnswer[]): Verdict {
  const heard = { ...verdict };
  for (const one of said) {
    if (one.question === 'topic') heard.topic = one.answer;
    if (one.question === 'severity') heard.severity = one.answer;
  }
  return heard;
}

/** What an answer says of "is it a complaint?", or null when it leaves that open. */
function complaintIn(said: LabelAnswer): boolean | null {
  if (said.question === 'complaint') return said.answer;
  return said.question === 'severity' ? said.answer !== 'none' : null;
}

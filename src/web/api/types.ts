import type {
  CaseView,
  DraftList,
  DraftView,
  KeywordSetView,
  MentionView,
  PersonView,
  SuggestionView,
} from '../../server/contract/index.ts';

export type * from '../../server/contract/index.ts';

export type Platform = PersonView['platform'];
export type DraftRow = DraftList['drafts'][number];
export type Severity = DraftRow['severity'];
export type ReachView = DraftView['reach'];
export type LintFinding = DraftView['lint']['findings'][number];
export type Decision = NonNullable<CaseView['decision']>;
export type CaseState = CaseView['state'];
export type KeywordSetBody = KeywordSetView['body'];
export type SuggestedChange = SuggestionView['change'];
export type Compiled = KeywordSetView['compiled'][number];
export type Verdict = NonNullable<MentionView['verdict']>;
export type SaidView = MentionView['said'][number];
export type Topic = DraftRow['topic'];
export type UnsureOrder = 'useful' | 'newest';
export type QueueFilter = 'all' | 'by-hand' | 'unsure';
export const MENTION_FILTERS = [
  'all',
  'complaints',
  'unsure',
  'tagged',
  'untagged',
  'other',
  'trial',
  'history',
] as const;
export type MentionFilter = (typeof MENTION_FILTERS)[number];

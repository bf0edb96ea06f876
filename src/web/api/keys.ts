import type { QueryKey } from '@tanstack/react-query';
import type { ChangeEvent, MentionFilter, QueueFilter, UnsureOrder } from './types.ts';

/** Names of what is kept of the API's answers. The first word is the family; a change makes a family ask again. */
export const keys = {
  drafts: (filter: QueueFilter) => ['drafts', filter] as const,
  draft: (id: string) => ['draft', id] as const,
  lint: (draftId: string, text: string) => ['lint', draftId, text] as const,
  keptWords: () => ['kept-words'] as const,
  cases: () => ['cases'] as const,
  case: (id: string) => ['case', id] as const,
  attention: () => ['attention'] as const,
  mentions: (filter: MentionFilter, q: string) => ['mentions', filter, q] as const,
  unsure: (order: UnsureOrder, limit: number) => ['unsure', order, limit] as const,
  labels: () => ['labels'] as const,
  complaintLine: () => ['complaint-line'] as const,
  keywordSets: () => ['keyword-sets'] as const,
  preview: (setId: string, version: number, asked: string) => ['preview', setId, version, asked] as const,
  suggestions: (setId: string, body: string) => ['suggestions', setId, body] as const,
  aboutUsModel: () => ['about-us-model'] as const,
  notUs: () => ['not-us'] as const,
  difference: (setId: string, from: number, to: number) => ['difference', setId, from, to] as const,
  written: (body: string) => ['expression', body] as const,
  sharedLists: () => ['shared-lists'] as const,
  sources: () => ['sources'] as const,
  health: () => ['health'] as const,
  settings: () => ['settings'] as const,
  budget: () => ['budget'] as const,
  volume: (setId: string, version: number, body: string) => ['volume', setId, version, body] as const,
  coverage: (days: number) => ['coverage', days] as const,
  missed: (post: string) => ['missed', post] as const,
  triedOnMissed: (asked: string) => ['tried-on-missed', asked] as const,
};

const FAMILIES: Record<ChangeEvent['about'], readonly string[]> = {
  draft: ['drafts', 'draft', 'case', 'cases'],
  case: ['cases', 'case', 'drafts', 'attention'],
  // All that was held about somebody is gone: whatever shows people asks again.
  person: [
    ...['cases', 'case', 'drafts', 'draft', 'attention', 'mentions', 'unsure', 'labels', 'not-us'],
    ...[
      'about-us-model',
      'preview',
      'coverage',
      'missed',
      'suggestions',
      'complaint-line',
      'health',
      'kept-words',
    ],
  ],
  post: ['about-us-model', 'preview'],
  reply: ['case', 'cases', 'attention', 'drafts', 'draft', 'settings'],
  source: ['sources', 'health', 'settings', 'budget'],
  'keyword-set': ['keyword-sets', 'preview', 'sources', 'mentions', 'volume', 'missed'],
  'keyword-draft': ['keyword-sets'],
  mention: ['mentions', 'not-us', 'about-us-model', 'case', 'drafts', 'unsure', 'labels', 'complaint-line'],
  'complaint-line': ['complaint-line', 'mentions'],
  switch: ['health', 'drafts', 'attention'],
  message: ['case', 'cases', 'attention'],
  budget: ['budget', 'settings', 'health', 'sources'],
};

/** The families that have to be asked again after these changes, each once. */
export function familiesTouchedBy(events: readonly Pick<ChangeEvent, 'about'>[]): QueryKey[] {
  const families = new Set(events.flatMap((event) => FAMILIES[event.about] ?? []));
  return [...families].map((family) => [family]);
}

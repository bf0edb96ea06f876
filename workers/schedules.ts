import type { Source, SourceKind } from '../src/domain/source.ts';
import type { Schedule } from '../src/ports/queue.ts';
import type { StepName } from '../src/ports/step.ts';

const SECOND = 1_000;

const READER: Record<SourceKind, StepName> = {
  search: 'collect-mentions',
  mentions: 'collect-mentions',
  posts: 'collect-mentions',
  comments: 'collect-mentions',
  'own-posts': 'find-own-replies',
  messages: 'collect-messages',
};

/** What runs again and again: every source at its own pace, the sweep, and the look for deleted posts. */
export function schedulesFor(sources: readonly Source[]): Schedule[] {
  return [
    { id: 'sweep', next: { step: 'sweep' }, everyMs: 5 * SECOND },
    { id: 'sync-deletions', next: { step: 'sync-deletions' }, everyMs: 60 * SECOND },
    ...sources.map(
      (source): Schedule => ({
        id: `read/${source.id}`,
        next: { step: READER[source.kind], id: source.id },
        everyMs: source.everySeconds * SECOND,
      }),
    ),
  ];
}

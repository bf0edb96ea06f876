import type { LedgerPost } from '../../fixtures/sandbox/orders/ledger.ts';
import type {
  CaseRow,
  CaseView,
  DraftList,
  DraftRow,
  DraftView,
  MentionList,
  MentionView,
} from '../../src/server/contract/index.ts';
import type { House } from '../support/house.ts';

/** Where a story is played: the house, and the names the story gave to posts. */
export interface Stage {
  house: House;
  /** Post ids by the names of the story. */
  posts: Map<string, string>;
}

export function postId(stage: Stage, name: string): string {
  const id = stage.posts.get(name);
  if (id === undefined) throw new Error(`the story speaks of the post "${name}", which nobody has written`);
  return id;
}

export async function waitingDrafts({ house }: Stage): Promise<DraftRow[]> {
  return (await house.api<DraftList>('/drafts?state=waiting')).drafts;
}

export async function waitingDraft(stage: Stage, person: string): Promise<DraftView> {
  const row = (await waitingDrafts(stage)).find((draft) => draft.person.handle === person);
  if (!row) throw new Error(`no draft waits for ${person}`);
  return stage.house.api<DraftView>(`/drafts/${row.id}`);
}

/** The case of this person, which a story lets be one. */
export async function caseOf({ house }: Stage, person: string): Promise<CaseView | null> {
  const { cases } = await house.api<{ cases: CaseRow[] }>('/cases');
  const theirs = cases.filter((row) => row.person.handle === person);
  if (theirs.length > 1)
    throw new Error(`${person} has ${theirs.length} cases; the story must tell people apart`);
  return theirs[0] ? house.api<CaseView>(`/cases/${theirs[0].id}`) : null;
}

/** The replies of a case in our books, those that were stopped too, oldest first. */
export async function repliesOf({ house }: Stage, view: CaseView) {
  return house.running.deps.db.read.replies.ofCase(view.id);
}

/** Our public posts, oldest first. */
export async function ours({ house }: Stage): Promise<LedgerPost[]> {
  return (await house.ledger()).posts.filter((post) => post.byApi || post.native);
}

/** The post of this name as it stands among the newest mentions. */
export async function mentionOf(stage: Stage, name: string): Promise<MentionView | undefined> {
  const { mentions } = await stage.house.api<MentionList>('/mentions?limit=100');
  return mentions.find((mention) => mention.externalId === postId(stage, name));
}

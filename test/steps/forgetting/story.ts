import type {
  CaseRow,
  CaseView,
  DraftView,
  ErasedView,
  MentionView,
} from '../../../src/server/contract/index.ts';
import { approve, ours, post, waiting } from '../../support/house/desk.ts';
import type { House } from '../../support/house.ts';

const MINUTE_MS = 60_000;

/** Somebody whose handle and words stand nowhere but where they came from. */
export interface Somebody {
  handle: string;
  /** In each of their posts and messages. */
  word: string;
}

let number = 0;

export function somebody(): Somebody {
  number += 1;
  return { handle: `quillfeather_${number}`, word: `zanzibox${number}q` };
}

/** They complain in public, tagging us; in answer to a post when one is named. */
export function complains(house: House, { handle, word }: Somebody, inReplyTo?: string): Promise<string> {
  number += 1;
  const text = `@NorthwindAir you lost my bag ${word}, nobody answers and I am furious. Terrible service. ${number}`;
  return post(house, { author: handle, text, ...(inReplyTo === undefined ? {} : { inReplyTo }) });
}

/** The draft that waits for them. Walks there first. */
export async function draftFor(house: House, { handle }: Somebody) {
  await house.walk();
  const row = (await waiting(house)).find((one) => one.person.handle === handle);
  if (!row) throw new Error(`no draft waits for ${handle}`);
  return house.api<DraftView>(`/drafts/${row.id}`);
}

/** They complain, we answer in public, and it is seen on our timeline. Gives the id of their post. */
export async function isAnswered(house: House, who: Somebody, inReplyTo?: string): Promise<string> {
  house.clock.forward(5 * MINUTE_MS);
  const id = await complains(house, who, inReplyTo);
  const before = (await toThem(house, who)).length;
  await approve(house, await draftFor(house, who));
  await house.walk();
  house.clock.forward(MINUTE_MS);
  await house.walk();
  if ((await toThem(house, who)).length !== before + 1) throw new Error(`${who.handle} was not answered`);
  return id;
}

/** What is public of ours in answer to them, by the platform's own ledger. */
export async function toThem(house: House, { handle }: Somebody) {
  return (await ours(house)).filter((one) => one.to === handle);
}

export async function casesOf(house: House, { handle }: Somebody): Promise<CaseRow[]> {
  const { cases } = await house.api<{ cases: CaseRow[] }>('/cases');
  return cases.filter((row) => row.person.handle === handle);
}

export async function caseOf(house: House, who: Somebody): Promise<CaseView> {
  const [row] = await casesOf(house, who);
  if (!row) throw new Error(`${who.handle} has no case`);
  return house.api<CaseView>(`/cases/${row.id}`);
}

export async function mentionsOf(house: House, { handle }: Somebody): Promise<MentionView[]> {
  const { mentions } = await house.api<{ mentions: MentionView[] }>(`/mentions?q=${handle}&limit=50`);
  return mentions;
}

/** The account as the API calls it; known as long as a post of theirs is held. */
export async function accountOf(
  house: House,
  who: Somebody,
): Promise<{ platform: 'x' | 'reddit'; id: string }> {
  const [mention] = await mentionsOf(house, who);
  if (!mention) throw new Error(`nothing of ${who.handle} is held`);
  return { platform: mention.author.platform, id: mention.author.externalId };
}

export function erase(house: House, body: { platform: string; id: string }): Promise<ErasedView> {
  return house.api<ErasedView>('/people/erase', { method: 'POST', by: 'Mei', body });
}

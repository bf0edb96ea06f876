import { expect } from '@jest/globals';
import type { MentionList } from '../../../src/server/contract/index.ts';
import type { Stage } from '../stage.ts';

/** Every post of the ledger that others wrote is a mention, each once; stories with such a count write nothing else. */
export async function judgeMentions(stage: Stage, wanted: number): Promise<void> {
  const { posts } = await stage.house.ledger();
  const theirs = posts.filter((post) => !post.byApi && !post.native).map((post) => post.id);
  const found: string[] = [];
  for (let before: string | null = ''; before !== null; ) {
    const path: string = `/mentions?limit=100${before === '' ? '' : `&before=${encodeURIComponent(before)}`}`;
    const page: MentionList = await stage.house.api<MentionList>(path);
    found.push(...page.mentions.map((mention) => mention.externalId));
    before = page.next;
  }
  expect(found).toHaveLength(wanted);
  expect(found.toSorted()).toEqual(theirs.toSorted());
}

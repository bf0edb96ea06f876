import { z } from 'zod';
import { isItemOf } from '../../../domain/set-aside.ts';
import type { StepName } from '../../../ports/step-names.ts';
import type { Account } from '../../../ports/stores/index.ts';
import type { Queries } from '../connection.ts';
import { spendPlace } from './spent-places.ts';

const SomeAccount = z.object({ externalId: z.string() });
/** Whose a read thing is: the author of a post, the other side of a message, whom a post of ours answers. */
const Item = z.object({
  externalId: z.string(),
  author: SomeAccount.optional(),
  person: SomeAccount.optional(),
  answeredPerson: z.string().nullish(),
  threadId: z.string().nullish(),
  postedAt: z.coerce.date().optional(),
});
const Body = z.object({ item: Item });
type Item = z.infer<typeof Item>;

/** A thing that was read and could not be stored. Its words lie in `set_aside` alone, as JSON that PostgreSQL may refuse. */
interface Unstored {
  step: StepName;
  subject_id: string;
  body: string;
  item: Item;
}

/** What was read of this person, or of ours to them, and could not be stored. */
export async function unstoredOf(db: Queries, person: Account): Promise<Unstored[]> {
  const rows = await db
    .selectFrom('set_aside')
    .select(['step', 'subject_id', 'body'])
    .where('body', 'is not', null)
    .execute();
  return rows.flatMap(({ step, subject_id, body }) => {
    const item = body !== null && isItemOf(person.platform, subject_id) ? itemIn(body) : null;
    return body !== null && item && isAbout(item, person) ? [{ step, subject_id, body, item }] : [];
  });
}

/** A post of ours among them is counted before it goes. */
export async function dropUnstored(db: Queries, person: Account, brandId: string): Promise<number> {
  const theirs = await unstoredOf(db, person);
  for (const { step, subject_id, item } of theirs) {
    const { externalId, threadId, postedAt, answeredPerson } = item;
    if (answeredPerson && threadId && postedAt)
      await spendPlace(db)({ brandId, threadId, person, externalId, postedAt });
    await db.deleteFrom('set_aside').where('step', '=', step).where('subject_id', '=', subject_id).execute();
  }
  return theirs.length;
}

function itemIn(body: string): Item | null {
  const read = Body.safeParse(JSON.parse(body));
  return read.success ? read.data.item : null;
}

function isAbout({ author, person, answeredPerson }: Item, { externalId }: Account): boolean {
  return [author?.externalId, person?.externalId, answeredPerson].includes(externalId);
}

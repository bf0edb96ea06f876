import { passesOver } from '../../domain/forgetting.ts';
import type { Post } from '../../domain/mention.ts';
import type { PrivateMessage } from '../../ports/platform.ts';
import type { Stores } from '../../ports/stores/index.ts';

/** Without the posts of people whose data was erased that were written before, or by somebody who said stop besides. */
export async function postsNotForgotten(tx: Stores, posts: readonly Post[]): Promise<readonly Post[]> {
  const [first] = posts;
  if (!first) return posts;
  const forgotten = await tx.people.forgotten(
    first.platform,
    posts.map(({ author }) => author.externalId),
  );
  if (forgotten.size === 0) return posts;
  return posts.filter(({ author, postedAt }) => !passesOver(forgotten.get(author.externalId), postedAt));
}

/** Without what was written to or by such people before. Who writes to us afterwards is heard, whatever they said then. */
export async function messagesNotForgotten(
  tx: Stores,
  messages: readonly PrivateMessage[],
): Promise<readonly PrivateMessage[]> {
  const [first] = messages;
  if (!first) return messages;
  const forgotten = await tx.people.forgotten(
    first.person.platform,
    messages.map(({ person }) => person.externalId),
  );
  return messages.filter(({ person, at }) => {
    const known = forgotten.get(person.externalId);
    return !passesOver(known && { ...known, saidStop: false }, at);
  });
}

import { composeReply } from '../../domain/drafting/compose-reply.ts';
import type { LengthOf } from '../../domain/drafting/fit-length.ts';
import type { PhraseBook } from '../../domain/drafting/phrase-book.ts';
import type { Drafter } from '../../ports/language.ts';

/**
 * The drafter that puts replies together from a phrase book. Its `compose` rejects with the domain's own sentence when no
 * reply can be written.
 */
export function phraseDrafter(book: PhraseBook, lengthOf: LengthOf): Drafter {
  return {
    name: 'phrases',
    async compose(brief, recent, seed, now) {
      const reply = composeReply(brief, book, recent, seed, now, lengthOf);
      if (!reply.ok) throw new Error(reply.error.message, { cause: reply.error });
      return reply.value;
    },
  };
}

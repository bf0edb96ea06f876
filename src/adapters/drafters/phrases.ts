import { composeReply } from '../../domain/drafting/compose-reply.ts';
import type { LengthOf } from '../../domain/drafting/fit-length.ts';
import type { Drafter } from '../../ports/language.ts';
import { loadPhraseBook } from './phrase-book-files.ts';

/**
 * The drafter that puts replies together from `rules/templates`. Throws `RulesError` when a template file is broken; its
 * `compose` rejects with the domain's own sentence when no reply can be written.
 */
export function loadPhraseDrafter(options: { templatesFolder: string; lengthOf: LengthOf }): Drafter {
  const book = loadPhraseBook(options.templatesFolder);
  return {
    name: 'phrases',
    async compose(brief, recent, seed, now) {
      const reply = composeReply(brief, book, recent, seed, now, options.lengthOf);
      if (!reply.ok) throw new Error(reply.error.message, { cause: reply.error });
      return reply.value;
    },
  };
}

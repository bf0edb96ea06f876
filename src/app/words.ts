import { join } from 'node:path';
import { replyLength } from '../adapters/drafters/length.ts';
import { loadLintRules } from '../adapters/drafters/lint-rules-file.ts';
import { loadPhraseBook } from '../adapters/drafters/phrase-book-files.ts';
import { phraseDrafter } from '../adapters/drafters/phrases.ts';
import { directMessage } from '../domain/drafting/direct-message.ts';
import { lintReply } from '../domain/drafting/lint.ts';
import type { Clock, Deps } from '../ports/step.ts';
import { whenAsked } from './when-asked.ts';

type Words = Pick<Deps, 'drafter' | 'lint' | 'privateWords'>;

/**
 * What writes and what checks texts, by the files in `rules`. Each file is read when it is first needed, so that a
 * process which came back is at work at once; `checkWords` finds what is wrong with them beforehand.
 */
export function wordsFrom(rulesDir: string, clock: Clock): Words {
  const book = whenAsked(() => loadPhraseBook(join(rulesDir, 'templates')));
  const rules = whenAsked(() => loadLintRules(join(rulesDir, 'lint.yaml')));
  const drafter = whenAsked(() => phraseDrafter(book(), replyLength));
  return {
    drafter: { name: 'phrases', compose: (...brief) => drafter().compose(...brief) },
    lint: (text, brief, recent) =>
      lintReply(text, {
        ...replyLength(brief.platform, text),
        brief,
        recent,
        rules: rules(),
        now: clock.now(),
      }),
    privateWords(kind, brief, seed) {
      const message = directMessage(kind, brief, book(), seed);
      if (!message.ok) throw new Error(message.error.message);
      return message.value.text;
    },
  };
}

/** Reads all files that words are made from. Throws `RulesError` for one that does not fit. */
export function checkWords(rulesDir: string): void {
  loadPhraseBook(join(rulesDir, 'templates'));
  loadLintRules(join(rulesDir, 'lint.yaml'));
}

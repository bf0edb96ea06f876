import { join } from 'node:path';
import { replyLength } from '../adapters/drafters/length.ts';
import { loadLintRules } from '../adapters/drafters/lint-rules-file.ts';
import { loadPhraseBook } from '../adapters/drafters/phrase-book-files.ts';
import { phraseDrafter } from '../adapters/drafters/phrases.ts';
import { directMessage } from '../domain/drafting/direct-message.ts';
import { lintReply } from '../domain/drafting/lint.ts';
import type { Clock, Deps } from '../ports/step.ts';

/** What writes and what checks texts, by the files in `rules`. Throws `RulesError` for a file that does not fit. */
export function loadWords(rulesDir: string, clock: Clock): Pick<Deps, 'drafter' | 'lint' | 'privateWords'> {
  const book = loadPhraseBook(join(rulesDir, 'templates'));
  const rules = loadLintRules(join(rulesDir, 'lint.yaml'));
  return {
    drafter: phraseDrafter(book, replyLength),
    lint: (text, brief, recent) =>
      lintReply(text, { ...replyLength(brief.platform, text), brief, recent, rules, now: clock.now() }),
    privateWords(kind, brief, seed) {
      const message = directMessage(kind, brief, book, seed);
      if (!message.ok) throw new Error(message.error.message);
      return message.value.text;
    },
  };
}

import { join } from 'node:path';
import { replyLength } from '../../../src/adapters/drafters/length.ts';
import { loadLintRules } from '../../../src/adapters/drafters/lint-rules-file.ts';
import { loadPhraseBook } from '../../../src/adapters/drafters/phrase-book-files.ts';
import type { DraftBrief, DraftText, LintReport } from '../../../src/domain/draft.ts';
import { composeReply } from '../../../src/domain/drafting/compose-reply.ts';
import { lintReply } from '../../../src/domain/drafting/lint.ts';
import { SaidTexts } from '../../../src/domain/drafting/said-texts.ts';

const rulesFolder = join(import.meta.dirname, '../../../rules');
export const book = loadPhraseBook(join(rulesFolder, 'templates'));
export const rules = loadLintRules(join(rulesFolder, 'lint.yaml'));
export const NOW = new Date('2026-11-22T12:00:00Z');
export const LINK = 'https://x.com/messages/compose?recipient_id=4711';

export function brief(changes: Partial<DraftBrief> = {}): DraftBrief {
  const ordinal = changes.ordinal ?? 1;
  return {
    platform: 'x',
    ordinal,
    language: 'en',
    needs:
      ordinal === 1
        ? ['recognise', 'feel', 'apologise', 'next', 'choices', 'sign']
        : ['recognise', 'feel', 'apologise', 'next', 'invite', 'sign'],
    topic: 'delivery and delay',
    severity: 'mild',
    churn: 'none',
    text: 'northwind lost my bag somewhere between Lisbon and Oslo, third day of nothing',
    reasons: [],
    personName: 'Dana R.',
    brandName: 'Northwind Air',
    signedBy: 'Mei',
    inviteLink: LINK,
    promiseDueAt: null,
    timeZone: 'Europe/London',
    ...changes,
  };
}

/** The reply to a brief; a refusal fails the test. */
export function reply(of: DraftBrief, said: SaidTexts = new SaidTexts([]), seed = 1): DraftText {
  const composed = composeReply(of, book, said, seed, NOW, replyLength);
  if (!composed.ok) throw new Error(composed.error.message);
  return composed.value;
}

export function lint(text: string, of: DraftBrief, recent: readonly string[] = []): LintReport {
  return lintReply(text, { brief: of, recent, ...replyLength(of.platform, text), rules, now: NOW });
}

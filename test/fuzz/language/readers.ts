import { join } from 'node:path';
import { loadClassifier } from '../../../src/adapters/classifiers/index.ts';
import { replyLength } from '../../../src/adapters/drafters/length.ts';
import { loadWatchFiles } from '../../../src/adapters/rules/watch-files.ts';
import { composeReply } from '../../../src/domain/drafting/compose-reply.ts';
import { directMessage } from '../../../src/domain/drafting/direct-message.ts';
import { heard } from '../../../src/domain/drafting/heard.ts';
import { SaidTexts } from '../../../src/domain/drafting/said-texts.ts';
import { escalationOf } from '../../../src/domain/escalation.ts';
import { stopPhraseIn } from '../../../src/domain/stop-words.ts';
import { buildMatcher } from '../../../src/domain/watch/matcher.ts';
import { firstOf } from '../../../src/domain/whole-text.ts';
import { cutAtMarks } from '../../../src/web/parts/marks.ts';
import { marksOf } from '../../../src/web/parts/mention-marks.ts';
import { book, brief, lint, NOW } from '../../domain/drafting/brief-maker.ts';
import { rulebook } from '../../support/things.ts';

/** Reads a customer's (or an approver's) text; what it gives back holds every text it made of it. */
export type Reader = (text: string, seed: number) => unknown;

const RULES = join(import.meta.dirname, '..', '..', '..', 'rules');
const classifier = loadClassifier(join(RULES, 'lexicons'));
const matcher = buildMatcher(
  loadWatchFiles(join(RULES, 'watch')).flatMap(({ brand, sets }) =>
    sets.map((set) => ({
      ...set,
      brandId: brand.id,
      version: 1,
      savedBy: 'rules',
      savedAt: NOW,
      why: 'to start',
    })),
  ),
);
/** The API takes no longer reply. */
const LONGEST_REPLY = 10_000;
const LANGUAGES = ['en', 'ru', 'zh-Hant', 'zh-Hans', 'und', 'ar'];

/** Everything that reads words, each as the house calls it. */
export const READERS: Record<string, Reader> = {
  classifier: (text, seed) =>
    LANGUAGES.slice(seed % LANGUAGES.length, (seed % LANGUAGES.length) + 1).map((lang) =>
      classifier.classify({ text, lang, brandWords: [{ start: 0, end: Math.min(9, text.length) }] }),
    ),
  matcher: (text) => matcher.match({ text, lang: 'en', platform: 'x', community: null, author: 'dana' }),
  'stop words': (text) => stopPhraseIn(text, rulebook.fears.stop),
  escalation: (text) => escalationOf(text, 'und', 3, rulebook.escalation),
  'a reply': (text, seed) => replyTo(text, seed, 1),
  'a second reply': (text, seed) => replyTo(text, seed, 2),
  'a reply to an odd name': (text, seed) =>
    composeReply(brief({ personName: firstOf(text, 200) }), book, new SaidTexts([]), seed, NOW, replyLength),
  lint: (text) => lint(firstOf(text, LONGEST_REPLY), brief()),
  'lint beside their text': (text) => lint('We are sorry. Mei', brief({ text: heard(text) })),
  'lint beside our last ones': (text) =>
    lint(
      'We are sorry. Mei',
      brief(),
      Array.from({ length: 20 }, () => firstOf(text, 1_000)),
    ),
  'a private message': (text, seed) =>
    directMessage('greeting', { ...brief({ text: heard(text) }), opened: 'by-them' }, book, seed),
  marks: (text) => {
    const verdict = classifier.classify({ text, lang: 'en', brandWords: [] });
    const [found] = matcher.match({ text, lang: 'en', platform: 'x', community: null, author: 'dana' });
    return cutAtMarks(text, marksOf({ matched: found?.terms ?? [], verdict }));
  },
};

function replyTo(text: string, seed: number, ordinal: 1 | 2) {
  const { reasons, language } = classifier.classify({ text, lang: null, brandWords: [] });
  const words = reasons.map((reason) => reason.words);
  return composeReply(
    brief({ text: heard(text), ordinal, language, reasons: words }),
    book,
    new SaidTexts([]),
    seed,
    NOW,
    replyLength,
  );
}

import { dueWords } from './due-words.ts';
import { type FoundWords, findWords, foundAt, holdsWords } from './find-words.ts';
import { draftLanguage } from './language.ts';
import { finding, type LintCase, type LintCheck } from './lint-case.ts';
import { sentencesOf } from './sentences.ts';

/**
 * "Keep promises: promise only what can be delivered" (TARP, step 5). A time word in a sentence that promises needs a due
 * time, so that somebody is reminded; with one, the time agreed is a promise noted and any other is asked back.
 */
export const lintPromise: LintCheck = (lint) => {
  const due = dueWords(
    lint.brief.promiseDueAt,
    lint.now,
    lint.brief.timeZone,
    draftLanguage(lint.brief.language, lint.brief.text),
  );
  return promisesIn(lint, due).map((at) => {
    if (due === null)
      return finding(
        'block',
        'promise',
        `“${at.words}” is a promise, and no time is set by which it is kept.`,
        at,
      );
    if (at.words.toLowerCase() === due.toLowerCase())
      return finding('pass', 'promise', `promises news ${due}`, at);
    return finding('warn', 'promise', `“${at.words}” is a promise: due ${due}${keptBy(lint)}`, at);
  });
};

function keptBy({ brief }: LintCase): string {
  return brief.signedBy ? `, kept by ${brief.signedBy}?` : ', kept by whom?';
}

/** The agreed time counts as one find, whatever time words it is made of. */
function promisesIn({ words, rules }: LintCase, due: string | null): FoundWords[] {
  const agreed = due === null ? -1 : words.toLowerCase().indexOf(due.toLowerCase());
  const whole = due !== null && agreed !== -1 ? foundAt(words, agreed, due.length) : null;
  const others = sentencesOf(words).flatMap((sentence) =>
    holdsWords(sentence.text, rules.promise.promising)
      ? findWords(sentence.text, rules.promise.times).map((at) =>
          foundAt(words, sentence.start + at.start, at.words.length),
        )
      : [],
  );
  const outside = others.filter((at) => !whole || at.end <= whole.start || at.start >= whole.end);
  return whole ? [whole, ...outside] : outside;
}

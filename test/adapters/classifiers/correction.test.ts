import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadClassifier } from '../../../src/adapters/classifiers/index.ts';
import type { Label, LabelAnswer } from '../../../src/domain/label.ts';
import { TOPICS } from '../../../src/domain/verdict.ts';
import { NOON } from '../../support/things.ts';
import { lexiconFolder } from './support.ts';

const classifier = loadClassifier(lexiconFolder);

function label(text: string, said: LabelAnswer, id = text): Label {
  return { ...said, id, mentionId: id, text, lang: 'en', by: 'Mei', at: NOON };
}
const no = (text: string) => label(text, { question: 'complaint', answer: false });
const yes = (text: string) => label(text, { question: 'complaint', answer: true });
const judge = (text: string, labels: readonly Label[]) =>
  classifier.after(labels).classify({ text, lang: 'en' });

const SLANG = 'Northwind turbulence was sick, that drop killed me';

describe('the correction by labels', () => {
  it('learns from one label at once, for the post and for posts like it', () => {
    const like = 'the drop was sick, northwind turbulence killed me again';
    const before = judge(SLANG, []).complaint;
    expect(judge(SLANG, [no(SLANG)]).complaint).toBeLessThan(before);
    expect(judge(like, [no(SLANG)]).complaint).toBeLessThan(judge(like, []).complaint);
  });

  it('leaves what has nothing to do with it nearly alone', () => {
    const other = 'Three hours late, no refund, nobody answers the phone';
    expect(judge(other, [no(SLANG)]).complaint).toBeGreaterThan(0.7);
  });

  it('turns a kind of post round after a handful of labels', () => {
    const posts = [
      'gate roulette again',
      'gate roulette today',
      'another round of gate roulette',
      'gate roulette, fifth time',
    ];
    const text = 'and gate roulette once more';
    expect(judge(text, posts.map(yes)).complaint).toBeGreaterThan(0.5);
    expect(judge(text, posts.map(no)).complaint).toBeLessThan(judge(text, []).complaint);
  });

  it('keeps what it saw of a labelled text, whatever was judged since', () => {
    const labels = [no(SLANG), yes('gate roulette again')];
    const busy = loadClassifier(lexiconFolder);
    busy.after(labels.slice(0, 1)).classify({ text: SLANG, lang: 'en' });
    busy.classify({ text: 'Three hours late, no refund, nobody answers the phone', lang: 'en' });
    expect(busy.after(labels).classify({ text: SLANG, lang: 'en' })).toEqual(judge(SLANG, labels));
  });

  it('is undone by leaving the label out, and the same after a restart', () => {
    const labels = [no(SLANG), yes('gate roulette again')];
    expect(judge(SLANG, labels.slice(1))).toEqual(judge(SLANG, [yes('gate roulette again')]));
    const restarted = loadClassifier(lexiconFolder).after(labels).classify({ text: SLANG, lang: 'en' });
    expect(restarted).toEqual(judge(SLANG, labels));
    expect(judge(SLANG, [])).toEqual(classifier.classify({ text: SLANG, lang: 'en' }));
  });

  it('changes the topic and the severity too, and says how many labels spoke', () => {
    const text = 'my luggage is lost, nobody answers and the crew was rude';
    const topic = label(text, { question: 'topic', answer: 'outage' }, '1');
    expect(judge(text, [topic, { ...topic, id: '2' }, { ...topic, id: '3' }]).topic).toBe('outage');
    const strong = judge(text, []).severity === 'strong';
    const answer = strong ? 'mild' : 'strong';
    const severity = [1, 2, 3, 4, 5, 6].map((id) =>
      label(text, { question: 'severity', answer }, String(id)),
    );
    expect(judge(text, severity).severity).toBe(answer);
    expect(judge(text, [topic]).classifier).toMatch(/ after 1 label$/);
  });

  it('keeps languages apart', () => {
    const chinese = { text: '航班又延误了，客服不理人', lang: 'zh-Hans' };
    expect(classifier.after([no(SLANG)]).classify(chinese).complaint).toBe(
      classifier.classify(chinese).complaint,
    );
  });

  it('stays a probability whatever was labelled', () => {
    const answers = fc.oneof(
      fc.boolean().map((answer): LabelAnswer => ({ question: 'complaint', answer })),
      fc.constantFrom(...TOPICS).map((answer): LabelAnswer => ({ question: 'topic', answer })),
    );
    const given = fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 60 }), answers), { maxLength: 6 });
    fc.assert(
      fc.property(given, fc.string({ maxLength: 60 }), (said, text) => {
        const labels = said.map(([words, answer], at) => label(words, answer, String(at)));
        const verdict = judge(text, labels);
        expect(verdict.complaint).toBeGreaterThanOrEqual(0);
        expect(verdict.complaint).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});

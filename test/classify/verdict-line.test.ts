import { describe, expect, it } from '@jest/globals';
import { loadClassifier } from '../../src/adapters/classifiers/index.ts';
import { verdictLine } from '../../src/classify/verdict-line.ts';
import { lexiconFolder } from '../adapters/classifiers/support.ts';

const classifier = loadClassifier(lexiconFolder);
const say = (line: string) => verdictLine(line, 7, classifier);

describe('a line of `npm run classify`', () => {
  it('gets the verdict that the workers give', () => {
    const text = 'My bag is lost and nobody answers';
    expect(say(JSON.stringify({ text }))).toEqual(classifier.classify({ text, lang: null }));
    expect(say(JSON.stringify({ text, lang: 'en', platform: 'x', id: 5 }))).toMatchObject({ language: 'en' });
  });

  it.each([
    ['', /not JSON/],
    ['{"text": "half', /not JSON/],
    ['[]', /the line/],
    ['{"words": "hello"}', /text/],
    ['{"text": 5}', /text/],
    ['{"text": "a", "platform": "pigeon"}', /platform/],
    ['{"text": "a", "brandWords": [{"start": -1, "end": 2}]}', /brandWords\.0\.start/],
  ])('that cannot be read names its number and what is wrong: %s', (line, error) => {
    expect(say(line)).toEqual({ error: expect.stringMatching(error), line: 7 });
  });
});

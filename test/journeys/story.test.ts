import { describe, expect, it } from '@jest/globals';
import { parseYaml } from '../../src/adapters/rules/read-yaml.ts';
import { readStories } from './stories.ts';
import { Story } from './story.ts';

const GOOD = `title: A story
why: To see how it is read.
story:
  - post: {by: dana, as: the bag, text: northwind lost my bag}
  - settle: true
then:
  public: []
  cases: []
`;

const read = (text: string) => parseYaml(text, 'a-story.yaml', Story);

describe('a story', () => {
  it('is read as it is written', () => {
    expect(read(GOOD)).toMatchObject({
      platforms: ['x'],
      story: [{ post: { by: 'dana', on: 'x' } }, { settle: true }],
    });
  });

  it.each([
    ['an unknown verb', 'settle: true', 'shout: true', /a-story\.yaml:5: story\.1: .*shout/],
    ['an unknown word in a verb', 'as: the bag', 'name: the bag', /a-story\.yaml:4: story\.0\.post: .*name/],
    [
      'two verbs in a line',
      '- settle: true',
      '- {settle: true, restart: true}',
      /a-story\.yaml:5: story\.1: one verb a line/,
    ],
    ['a platform nobody knows', 'by: dana,', 'by: dana, on: fax,', /a-story\.yaml:4: story\.0\.post\.on: /],
    ['no end', 'then:', 'after:', /a-story\.yaml:\d+: /],
    [
      'an unknown word at the end',
      '  public: []',
      '  public: []\n  secret: []',
      /a-story\.yaml:8: then: .*secret/,
    ],
    ['broken YAML', 'why: To see', 'why: [To see', /a-story\.yaml:\d+: /],
  ])('with %s is told by file and line', (_, from, to, says) => {
    expect(() => read(GOOD.replace(from, to))).toThrow(says);
  });

  it('has a title of its own', () => {
    const titles = readStories().map(({ story }) => story.title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.length).toBeGreaterThanOrEqual(16);
  });
});

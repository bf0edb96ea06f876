import { describe, expect, it } from '@jest/globals';
import { fillPhrase, NO_VALUES, phraseFault } from '../../../src/domain/drafting/phrase-text.ts';

describe('filling a phrase', () => {
  it('fills what is known and drops what stands in brackets and is not', () => {
    const say = '[{name}, ]{wait} is too long.';
    expect(fillPhrase(say, { ...NO_VALUES, name: 'Dana', wait: 'an hour' })).toBe(
      'Dana, an hour is too long.',
    );
    expect(fillPhrase(say, { ...NO_VALUES, wait: 'an hour' })).toBe('An hour is too long.');
    expect(fillPhrase(say, NO_VALUES)).toBeNull();
  });

  it('begins each sentence with a capital and leaves addresses alone', () => {
    const filled = fillPhrase('{event}? {thing}: {link}', {
      ...NO_VALUES,
      event: 'a delay',
      thing: 'your bag',
      link: 'https://x.com/a',
    });
    expect(filled).toBe('A delay? Your bag: https://x.com/a');
  });

  it.each([
    ['Hello {nome}.', 'unknown slot {nome}'],
    ['Hello {name.', 'bracket'],
    ['Hello [{name}.', 'bracket'],
    ['[Hello ]{name}.', 'holds no slot'],
  ])('finds the fault in %s', (say, fault) => expect(phraseFault(say)).toContain(fault));

  it('finds none in a good phrase', () => expect(phraseFault('[{name}, ]sorry about {event}.')).toBeNull());
});

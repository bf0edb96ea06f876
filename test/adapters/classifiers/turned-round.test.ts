import { describe, expect, it } from '@jest/globals';
import { judge } from './support.ts';

describe('bad feeling that is denied is no complaint', () => {
  it.each([
    ...[
      'not the worst',
      'Not the worst airline I have flown',
      'not terrible',
      'it was not awful',
      "wasn't horrible",
    ],
    ...['could be worse', 'it could have been worse', 'not half bad', 'I am not disappointed'],
    ...[
      'no complaints here',
      'no complaints about the food',
      "can't complain",
      'cannot complain about the crew',
    ],
    ...['nothing to complain about', 'zero complaints', 'never disappoints', 'they never disappoint'],
    ...[
      'hardly a problem',
      'no problems at all',
      'not a single issue',
      'without a problem',
      'nothing wrong with it',
    ],
    ...[
      'home without any trouble',
      'We got home without any trouble, thanks @united',
      'checked in without a hitch at the new terminal',
      "honestly can't fault the crew",
      "couldn't be happier with the new phone",
      'not the slowest',
    ],
    ...[
      'three years with them and never had a problem',
      'In ten years I have never had an issue with Harbor Bank',
    ],
    ...['I have never had a bad flight with them', 'had no trouble with the rebooking'],
    ...['not a single complaint about the crew', 'no problems like last year, smooth boarding'],
    ...['it was not bad at all', 'not terrible by any means', "the food wasn't bad in the least"],
  ])('%s', (text) => {
    const { complaint, sentiment } = judge(text, 'en');
    expect(complaint).toBeLessThan(0.35);
    expect(sentiment.negative).toBeLessThan(0.5);
  });
});

describe('good feeling that is denied is hardly less than a complaint', () => {
  it.each([
    ...[
      'not good',
      'not great',
      'not happy with this',
      'not impressed',
      'not a good experience',
      'not the best',
    ],
    ...[
      'not worth it',
      'not satisfied',
      'not pleased',
      'never again',
      'would not recommend',
      "can't recommend it",
    ],
  ])('%s', (text) => {
    expect(judge(text, 'en').complaint).toBeGreaterThan(0.35);
  });
});

describe('what only looks denied', () => {
  it.each([
    'not just bad, the worst',
    'nothing but problems and the worst service',
    'not only late but rude',
    'never had any issues until today, now my account is locked',
    'I never had a problem until today: the card is blocked',
    'Never had a problem with my card before, but now it is blocked',
    "I've never had a bad experience like this one",
    'they had no trouble charging me twice',
    'not a single complaint was answered',
    "Can't get through a single day without issues on your line @comcast",
    'the slowest and rudest desk I have met',
    'no help at all from your desk',
  ])('is still a complaint: %s', (text) => {
    expect(judge(text, 'en').complaint).toBeGreaterThan(0.5);
  });
});

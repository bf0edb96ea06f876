import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldKey } from '../../../src/domain/watch/fold.ts';
import { buildMatcher } from '../../../src/domain/watch/matcher.ts';
import { foundIn, postOf, setOf } from './posts.ts';

describe('words', () => {
  const air = { words: ['Northwind Air'] };

  it.each([
    ['any case', 'my NORTHWIND AIR flight', 'NORTHWIND AIR'],
    ['any white space and punctuation between words', 'northwind -\n air!', 'northwind -\n air'],
    ['accents', 'Nórthwind Äir', 'Nórthwind Äir'],
    ['full width', 'Ｎｏｒｔｈｗｉｎｄ Ａｉｒ', 'Ｎｏｒｔｈｗｉｎｄ Ａｉｒ'],
    ['styled letters', '𝐍𝐨𝐫𝐭𝐡𝐰𝐢𝐧𝐝 𝐀𝐢𝐫', '𝐍𝐨𝐫𝐭𝐡𝐰𝐢𝐧𝐝 𝐀𝐢𝐫'],
    ['zero-width signs inside', 'nor\u200bthwind a\u2060ir', 'nor\u200bthwind a\u2060ir'],
    ['Chinese around it', '我坐Northwind Air回家', 'Northwind Air'],
    ['right-to-left text around it', 'טסתי עם Northwind Air אתמול', 'Northwind Air'],
    ['a trade sign behind it', 'Northwind Air™', 'Northwind Air'],
  ])('are found with %s', (_, text, slice) => {
    expect(foundIn(air, text)).toEqual([['Northwind Air', slice]]);
  });

  it.each(['northwind airport', 'greatnorthwind air', 'northwindair', 'north wind air', 'northwind on air'])(
    'are not found inside other words: %s',
    (text) => {
      expect(foundIn(air, text)).toEqual([]);
    },
  );

  it('need no border in Chinese, Japanese and Thai', () => {
    expect(foundIn({ words: ['北風航空'] }, '搭北風航空回來')).toEqual([['北風航空', '北風航空']]);
    expect(foundIn({ words: ['ノースウィンド'] }, 'またノースウィンドか')).toHaveLength(1);
    expect(foundIn({ words: ['สนามบิน'] }, 'ที่สนามบินวันนี้')).toHaveLength(1);
  });

  it('take any ending after a star, and mark the whole word', () => {
    expect(foundIn({ words: ['delay*'] }, 'Delay, delayed, delays; nodelay')).toEqual([
      ['delay*', 'Delay'],
      ['delay*', 'delayed'],
      ['delay*', 'delays'],
    ]);
  });

  it('are all reported when they overlap, by their start', () => {
    const found = foundIn(
      { words: ['air miles', 'northwind air', 'air', 'Northwind Air Miles'] },
      'Northwind Air Miles',
    );
    expect(found.map(([term]) => term)).toEqual(['northwind air', 'Northwind Air Miles', 'air', 'air miles']);
  });

  it('without a letter or digit find nothing, and harm nothing', () => {
    expect(foundIn({ words: ['!!!', '*', 'northwind'] }, 'northwind!!! ***')).toEqual([
      ['northwind', 'northwind'],
    ]);
  });

  it('never end inside a sign that folds to several letters', () => {
    expect(foundIn({ words: ['of*'] }, 'oﬃce')).toEqual([]);
    expect(foundIn({ words: ['ロ'] }, '5㌔')).toEqual([]);
    expect(foundIn({ words: ['office'] }, 'oﬃce')).toEqual([['office', 'oﬃce']]);
  });
});

describe('hashtags, handles and addresses', () => {
  it('find the hashtag whole and only behind its sign', () => {
    const tag = { hashtags: ['#Northwind'] };
    expect(foundIn(tag, 'oh #northwind!')).toEqual([['#Northwind', '#northwind']]);
    expect(foundIn(tag, '＃ＮＯＲＴＨＷＩＮＤ')).toHaveLength(1);
    for (const text of ['#northwindair', '# northwind', 'northwind', 'abc#northwind', '#northwind飛機']) {
      expect(foundIn(tag, text)).toEqual([]);
    }
  });

  it('find the handle whole, and by its Reddit name', () => {
    const handle = { handles: ['@NorthwindAir'] };
    expect(foundIn(handle, 'hey @northwindair.')).toEqual([['@NorthwindAir', '@northwindair']]);
    expect(foundIn(handle, '謝謝@NorthwindAir你好')).toEqual([['@NorthwindAir', '@NorthwindAir']]);
    expect(foundIn(handle, 'ask /u/NorthwindAir', { platform: 'reddit' })).toEqual([
      ['@NorthwindAir', 'u/NorthwindAir'],
    ]);
    for (const text of ['@NorthwindAirHelp', 'mail me@northwindair', 'menu/northwindair', 'northwindair']) {
      expect(foundIn(handle, text)).toEqual([]);
    }
  });

  it('find an address in links and below its host, never as part of another host', () => {
    const address = { addresses: ['https://www.northwindair.example/'] };
    for (const text of [
      'https://www.northwindair.example/help?a=1',
      'see northwindair.example.',
      '(help.northwindair.example)',
    ]) {
      expect(foundIn(address, text).map(([, slice]) => slice)).toEqual(['northwindair.example']);
    }
    for (const text of [
      'northwindair.example.evil.test',
      'not-northwindair.example',
      'northwindair example',
      'northwindair.examples',
    ]) {
      expect(foundIn(address, text)).toEqual([]);
    }
  });
});

describe('ambiguous words', () => {
  const ambiguous = { ambiguous: [{ word: 'northwind', near: ['flight*', '航班'], within: 3 }] };

  it.each([
    ['right before', 'flight northwind', true],
    ['three words on', 'northwind a b flights', true],
    ['four words on', 'northwind a b c flights', false],
    ['in a script without borders, two signs to a word', 'northwind 今天的航班', true],
    ['nowhere', 'the northwind blows', false],
    ['in the same word', 'northwindflight', false],
  ])('count with a neighbour %s', (_, text, counts) => {
    expect(foundIn(ambiguous, text)).toHaveLength(counts ? 1 : 0);
  });

  it('keep only the places that have a neighbour', () => {
    const text = 'northwind a b c d e f northwind flight';
    const [match] = buildMatcher([setOf(ambiguous)]).match(postOf(text));
    expect(match?.terms.map((term) => term.start)).toEqual([22]);
  });
});

describe('what is left out', () => {
  const body = {
    words: ['northwind'],
    exclude: ['#hiring', 'high school', 'r/jobs'],
    excludeAuthors: ['@Spam_Bot', 'u/Poster'],
  };

  it('an exclusion wins over every term', () => {
    expect(foundIn(body, 'northwind northwind northwind HIGH-SCHOOL')).toEqual([]);
    expect(foundIn(body, 'northwind #Hiring')).toEqual([]);
    expect(foundIn(body, 'northwind hiring')).toHaveLength(1);
  });

  it('an exclusion of one set leaves the others alone', () => {
    const matcher = buildMatcher([setOf(body, 'one', 3), setOf({ words: ['northwind'] }, 'two', 7)]);
    expect(
      matcher.match(postOf('northwind high school')).map(({ setId, version }) => [setId, version]),
    ).toEqual([['two', 7]]);
  });

  it('authors and subreddits', () => {
    expect(foundIn(body, 'northwind', { author: 'spam_bot' })).toEqual([]);
    expect(foundIn(body, 'northwind', { author: 'poster', platform: 'reddit' })).toEqual([]);
    expect(foundIn(body, 'northwind', { platform: 'reddit', community: 'Jobs' })).toEqual([]);
    expect(foundIn(body, 'northwind r/jobs', { platform: 'reddit', community: 'travel' })).toHaveLength(1);
  });

  it('platforms and languages that the set does not cover; an unknown language passes', () => {
    expect(foundIn({ words: ['northwind'], platforms: ['reddit'] }, 'northwind')).toEqual([]);
    const some = { words: ['northwind'], languages: ['en', 'zh-Hant'] };
    for (const lang of ['en', 'en-GB', 'zh', 'zh-TW', 'und', null, 'qme'])
      expect(foundIn(some, 'northwind', { lang })).toHaveLength(1);
    for (const lang of ['ru', 'zh-Hans', 'enm']) expect(foundIn(some, 'northwind', { lang })).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'northwind',
    'air',
    '#air',
    '@air',
    ' ',
    '-',
    '北風',
    '\u200b',
    '\u0301',
    '\ud835',
    '𝐚',
    'Ａ',
    'ﬁ',
    '\u202e',
    'x.example',
    '👩‍👧',
  );
  const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

  it('gives places whose original words fold to the term', () => {
    const body = {
      words: ['northwind air', 'air', '北風', 'a*'],
      hashtags: ['#air'],
      handles: ['@air'],
      addresses: ['x.example'],
    };
    fc.assert(
      fc.property(texts, (text) => {
        for (const [term, slice] of foundIn(body, text)) {
          const key = foldKey(term.replace('*', ''));
          if (term.endsWith('*')) expect(foldKey(slice).startsWith(key)).toBe(true);
          else expect(foldKey(slice)).toBe(key);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is matched beside others as it is alone, in their order', () => {
    const matcher = buildMatcher([setOf({ words: ['northwind', '北風', 'air'], hashtags: ['#air'] })]);
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 9 }), (many) => {
        const posts = many.map((text) => postOf(text));
        expect(matcher.matchAll(posts)).toEqual(posts.map((post) => matcher.match(post)));
      }),
    );
  });

  it('of 50,000 signs is read to its end, and every place is right', () => {
    const text = `${'northwind flight '.repeat(2_950) + '𝐚\u0301'.repeat(10)} Northwind Air`;
    const [match] = buildMatcher([
      setOf({ words: ['northwind air'], ambiguous: [{ word: 'northwind', near: ['flight'], within: 1 }] }),
    ]).match(postOf(text));
    expect(match?.terms).toHaveLength(2_951);
    const last = match?.terms.at(-1);
    expect(text.slice(last?.start, last?.end)).toBe('Northwind Air');
  });
});

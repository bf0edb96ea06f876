import { describe, expect, it } from '@jest/globals';
import { KeywordSetBody } from '../../../../src/domain/watch/keyword-set.ts';
import { NO_LISTS } from '../../../../src/domain/watch/shared-lists.ts';
import type { HeardText } from '../../../../src/domain/watch/suggest/ground.ts';
import { suggest } from '../../../../src/domain/watch/suggest/suggest.ts';
import type { Suggestion } from '../../../../src/domain/watch/suggest/suggestion.ts';
import { PLANTED } from '../../../bench/suggest/phrases.ts';
import { MONDAY_COFFEE, madePosts } from '../../../bench/suggest/posts.ts';

function heard(text: string, aboutUs: boolean | null = null): HeardText {
  return { text, aboutUs, lang: null, platform: 'x', community: null, author: 'somebody' };
}

function ask(body: KeywordSetBody, posts: readonly HeardText[], days = 30): Suggestion[] {
  return suggest({ body, others: [], posts, days, lists: NO_LISTS }).suggestions;
}

function find(suggestions: readonly Suggestion[], term: string): Suggestion | undefined {
  return suggestions.find(({ change }) => change.term === term);
}

const made = madePosts({ seed: 1, count: 1_500, ours: 0.3, eachPlanted: 5 });

describe('spellings', () => {
  it('are found without any judgement, with the posts they would bring', () => {
    const posts = made.map(({ text }) => heard(text));
    const narrow = { ...MONDAY_COFFEE, words: ['monday coffee', 'mondaycoffee'] };
    const found = ask(narrow, posts).filter(({ kind }) => kind === 'spelling');
    const terms = found.map(({ change }) => change.term);
    expect(PLANTED.filter((form) => terms.includes(form)).length).toBeGreaterThanOrEqual(10);
    for (const one of found) expect(one.gained.unknown).toBeGreaterThanOrEqual(2);
    expect(find(found, 'мондей кофе')?.like).toEqual({ name: 'monday coffee', how: 'script' });
  });

  it('are asked for in the same company as the name', () => {
    const body = KeywordSetBody.parse({ ambiguous: [{ word: 'monday', near: ['roast'], within: 5 }] });
    const posts = ['munday roast is off', 'cold roast from munday', 'munday lunch'].map((text) =>
      heard(text),
    );
    expect(find(ask(body, posts), 'munday')?.change).toEqual({
      do: 'add-in-company',
      term: 'munday',
      near: ['roast'],
      within: 5,
    });
  });

  it('that are judged noise are not suggested, nor what an exclusion leaves out', () => {
    const body = KeywordSetBody.parse({ words: ['northwind'], exclude: ['jobs'] });
    const noise = [heard('nortwind wins', false), heard('nortwind again', false)];
    expect(ask(body, noise)).toEqual([]);
    expect(ask(body, [heard('nortwind jobs'), heard('nortwind has jobs')])).toEqual([]);
    expect(find(ask(body, [heard('nortwind late'), heard('my nortwind bag')]), 'nortwind')).toBeDefined();
  });

  it('of Chinese names come from what stands beside our account', () => {
    const body = KeywordSetBody.parse({ handles: ['@mondaycoffee'] });
    const beside = [
      '周一咖啡真好喝',
      '今天周一咖啡太慢了',
      '周一咖啡又漲價',
      '等周一咖啡半小時',
      '周一咖啡的豆子',
      '愛周一咖啡',
    ];
    const other = ['今天天氣真好', '星巴克真好喝', '咖啡太貴了', '今天太慢了'];
    const posts = [
      ...[...beside, ...beside].map((text, at) => heard(`@mondaycoffee ${text} ${at}`)),
      heard('周一咖啡少給我一杯'),
      heard('不再去周一咖啡'),
      ...[...other, ...other, ...other].map((text, at) => heard(`${text}${at}`)),
    ];
    const name = find(ask(body, posts), '周一咖啡');
    expect(name?.gained.unknown).toBe(2);
  });
});

describe('what sets posts about us apart from noise', () => {
  const posts = made.map(({ text, aboutUs }, at) => heard(text, at < 150 ? aboutUs : null));
  const truth = new Map(made.map(({ text, aboutUs }) => [text, aboutUs]));

  it('gives exclusions that take out noise and hardly anything of ours', () => {
    const found = ask(MONDAY_COFFEE, posts).filter(({ kind }) => kind === 'exclusion');
    expect(found.length).toBeGreaterThan(2);
    for (const { lost, change } of found) {
      expect(lost.noise).toBeGreaterThanOrEqual(20 * lost.aboutUs);
      const hit = made.filter(({ text }) => text.toLowerCase().includes(change.term));
      const ours = hit.filter(({ text }) => truth.get(text)).length;
      expect(ours).toBeLessThanOrEqual(0.1 * hit.length);
    }
    expect(find(found, 'monday.com') ?? find(found, 'on monday')).toBeDefined();
  });

  it('names the word that brings the noise, and the company that would leave it', () => {
    const noisy = ask(MONDAY_COFFEE, posts).find(({ kind }) => kind === 'noisy-term');
    expect(noisy?.change).toMatchObject({ do: 'ask-for-company', term: 'monday', within: 8 });
    expect(noisy?.alone?.noise).toBeGreaterThan(0.9);
    expect(noisy?.lost.noise).toBeGreaterThan(10 * (noisy?.lost.aboutUs ?? 0));
  });

  it('gives company for an ordinary word, and new terms, that bring what the set misses', () => {
    const ambiguous = [{ word: 'monday', near: ['grinder'], within: 8 }];
    const body = { ...MONDAY_COFFEE, words: ['monday coffee'], ambiguous };
    const found = ask(body, posts);
    const company = found.filter(({ kind }) => kind === 'company');
    expect(company.length).toBeGreaterThan(0);
    for (const { change, gained } of company) {
      expect(change).toMatchObject({ do: 'add-near', word: 'monday' });
      expect(gained.aboutUs).toBeGreaterThanOrEqual(4 * gained.noise);
    }
    expect(new Set(found.map(({ change }) => change.term)).size).toBe(found.length);
  });

  it('says nothing of noise while nobody judged', () => {
    const unjudged = ask(
      MONDAY_COFFEE,
      made.map(({ text }) => heard(text)),
    );
    expect(unjudged.filter(({ kind }) => kind === 'exclusion' || kind === 'noisy-term')).toEqual([]);
  });
});

describe('terms that find nothing', () => {
  const body = KeywordSetBody.parse({ words: ['northwind', 'nordvind'], handles: ['@NorthwindAir'] });
  const posts = Array.from({ length: 600 }, (_, at) => heard(`northwind flight ${at}`));

  it('are named after a week of posts, accounts and addresses aside', () => {
    const found = ask(body, posts);
    expect(found.filter(({ kind }) => kind === 'idle-term').map(({ change }) => change)).toEqual([
      { do: 'take-out', list: 'words', term: 'nordvind' },
    ]);
  });

  it('are not named while there was too little to find them in', () => {
    expect(ask(body, posts, 3)).toEqual([]);
    expect(ask(body, posts.slice(0, 100))).toEqual([]);
  });
});

describe('what another live set finds already', () => {
  const body = KeywordSetBody.parse({ words: ['northwind'] });
  const posts = ['late', 'my bag', 'no seat'].map((text) => heard(`nortwind ${text}`, true));
  const besides = (...words: string[]) => {
    const others = words.map((word) => KeywordSetBody.parse({ words: [word] }));
    return suggest({ body, others, posts, days: 30, lists: NO_LISTS });
  };

  it('is no gain: a word is suggested for the posts that nothing finds, and not at all when too few are left', () => {
    const gained = ({ suggestions }: ReturnType<typeof besides>) => find(suggestions, 'nortwind')?.gained;
    expect(besides()).toMatchObject({ elsewhere: 0 });
    expect(gained(besides())).toEqual({ aboutUs: 3, noise: 0, unknown: 0 });
    expect(besides('bag')).toMatchObject({ elsewhere: 1 });
    expect(gained(besides('bag'))).toEqual({ aboutUs: 2, noise: 0, unknown: 0 });
    expect(besides('nortwind')).toMatchObject({ elsewhere: 3, suggestions: [] });
  });

  it('may be noise of this set all the same', () => {
    const judged = made.map(({ text, aboutUs }) => heard(text, aboutUs));
    const order = { body: MONDAY_COFFEE, posts: judged, days: 30, lists: NO_LISTS };
    const ofNoise = (others: KeywordSetBody[]) =>
      suggest({ ...order, others }).suggestions.filter(({ kind }) => kind === 'exclusion');
    expect(ofNoise([])).not.toEqual([]);
    expect(ofNoise([MONDAY_COFFEE])).toEqual(ofNoise([]));
  });
});

describe('bad days', () => {
  it('bear no posts, no words, and any text', () => {
    expect(suggest({ body: MONDAY_COFFEE, others: [], posts: [], days: 0, lists: NO_LISTS })).toEqual({
      looked: 0,
      elsewhere: 0,
      taken: { aboutUs: 0, noise: 0, unknown: 0 },
      suggestions: [],
    });
    expect(ask(KeywordSetBody.parse({}), [heard('a'), heard('')])).toEqual([]);
    const odd = ['\ud800', '\0', 'ー・ー', '𝓶𝓸𝓷𝓭𝓪𝔂', '🧑‍🚀🧑‍🚀', 'a'.repeat(20_000)].flatMap((text) => [
      heard(text, true),
      heard(`${text} x`, false),
    ]);
    expect(ask(MONDAY_COFFEE, odd).length).toBeLessThan(20);
  });
});

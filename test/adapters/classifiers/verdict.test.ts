import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadClassifier } from '../../../src/adapters/classifiers/index.ts';
import { judge, lexiconFolder, reasonWith } from './support.ts';

describe('a complaint', () => {
  it.each([
    ['en', 'Six hours late, no explanation, and nobody answers the phone. Worst airline ever.', 'en'],
    ['zh-Hant', '航班延誤五個小時，客服完全不理人，真的太誇張了', 'zh-Hant'],
    ['zh-Hans', '航班延误五个小时，客服电话打不通，什么服务，太差了', 'zh-Hans'],
    ['ru', 'Рейс отменили, деньги не вернули, поддержка не отвечает. Позор!', 'ru'],
  ])('is heard in %s', (_, text, language) => {
    const verdict = judge(text);
    expect(verdict.complaint).toBeGreaterThan(0.8);
    expect(verdict.language).toBe(language);
    expect(verdict.sentiment.negative).toBeGreaterThan(0.5);
    expect(verdict.unsure).toBe(false);
  });

  it('is heard without any brand, tag or capital', () => {
    expect(judge('still waiting for my refund, third month now').complaint).toBeGreaterThan(0.7);
  });

  it('is heard through thanks that are meant the other way', () => {
    const verdict = judge('Great, my bag is lost again. Thanks for nothing, three hours and no answer.');
    expect(verdict.complaint).toBeGreaterThan(0.6);
  });
});

describe('what is no complaint', () => {
  it.each([
    ['praise', 'Thank you so much to the crew of last night, you were wonderful and so kind 💙'],
    ['praise in Chinese', '空服員超親切，餐點好好吃，謝謝你們！'],
    ['praise in Russian', 'Экипаж, вы лучшие! Спасибо, всё прошло отлично'],
    ['a job ad', "We're hiring! Customer service agents, full time, apply by Friday, careers page in bio."],
    ['a job ad about complaints', 'Now hiring: complaints specialist, salary 40k, apply today'],
    ['news', 'The carrier announces new routes; shares rise after third-quarter results, analyst says.'],
    ['a question', 'Does anyone know what time the desk opens?'],
    ['nothing much', 'window seat today'],
  ])('is let be: %s', (_, text) => {
    expect(judge(text).complaint).toBeLessThan(0.5);
  });

  it('has no severity and no churn', () => {
    expect(judge('Lovely flight, thank you!')).toMatchObject({ severity: 'none', churn: 'none' });
  });
});

describe('a word turned round', () => {
  it.each(['not bad', 'Not bad!', 'not a bad flight', 'it was not bad at all', "the food wasn't bad"])(
    'is no complaint where bad feeling is denied: %s',
    (text) => {
      const { complaint, sentiment } = judge(text);
      expect(complaint).toBeLessThan(0.36);
      expect(sentiment.negative).toBeLessThan(0.5);
    },
  );

  it.each(['not good', 'not great', 'not good at all', '@united not good'])(
    'is bad feeling where good feeling is denied, and hardly less than a complaint: %s',
    (text) => {
      const { complaint, sentiment } = judge(text);
      expect(complaint).toBeGreaterThan(0.45);
      expect(sentiment.negative).toBeGreaterThan(0.5);
    },
  );

  it('says so in its reasons', () => {
    expect(reasonWith(judge('not bad'), 'bad')?.weight).toBeLessThan(0);
  });

  it('stays trouble where it is told and not felt', () => {
    expect(judge('have not received my refund, nobody answers').complaint).toBeGreaterThan(0.7);
  });
});

describe('the brand', () => {
  it('weighs trouble beside the brand more', () => {
    const classifier = loadClassifier(lexiconFolder);
    const text = 'Northwind is terrible';
    const near = classifier.classify({ text, lang: 'en', brandWords: [{ start: 0, end: 9 }] });
    expect(near.complaint).toBeGreaterThan(classifier.classify({ text, lang: 'en' }).complaint);
  });
});

describe('reasons', () => {
  it('are slices of the text as it was given, also after emoji, accounts and in Chinese', () => {
    for (const text of [
      '👩‍👩‍👧 😡😡 @NorthwindAir   my bag is BROKEN!! https://t.co/x lost again 💔',
      '😡北風航空又延誤了🙃行李不見了，真的太誇張',
      'Ёлки 🎄 рейс отменили!!! Верните деньги',
    ]) {
      const { reasons } = judge(text);
      expect(reasons.length).toBeGreaterThan(2);
      for (const { words, start, end } of reasons) expect(text.slice(start, end)).toBe(words);
    }
  });

  it('find the very words', () => {
    expect(judge('Oh 😡 my bag is broken').reasons.map((reason) => reason.words)).toEqual(
      expect.arrayContaining(['😡', 'broken']),
    );
    expect(reasonWith(judge('👏👏 行李不見了'), '不見了')).toMatchObject({ end: 10 });
  });

  it('weigh for a complaint where it is one and against where it is praise', () => {
    const sum = (text: string) => judge(text).reasons.reduce((all, { weight }) => all + weight, 0);
    expect(sum('Worst airline ever: cancelled, no refund and rude staff')).toBeGreaterThan(2);
    expect(sum('Thank you, the crew was wonderful, lovely flight')).toBeLessThan(-1);
  });

  it('leave commas and the like out, which tell nobody why, and keep marks of feeling', () => {
    const english = 'Never, ever: my bag (again) - is "broken", gone, lost!!! Why?? 😡 … no one, nothing.';
    for (const text of [english, '行李，不見了。沒有人，回覆！！真的；很差、很慢']) {
      const told = judge(text).reasons.map(({ words }) => words);
      expect(told.filter((words) => /^[,.:;()"'、，。；-]+$/.test(words))).toEqual([]);
    }
    expect(judge(english).reasons.map(({ words }) => words)).toEqual(expect.arrayContaining(['!!!', '😡']));
  });

  it('leave accounts and addresses out: who is spoken to must not decide', () => {
    const text = '@NorthwindAir lost my bag again https://t.co/x';
    expect(judge(text).reasons.map(({ words }) => words)).not.toContain('@NorthwindAir');
    expect(judge(text.replace('@NorthwindAir', '@HarborBank')).complaint).toBe(judge(text).complaint);
  });
});

describe('any text at all', () => {
  it('gets a whole verdict', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const verdict = judge(text);
        const { negative, neutral, positive } = verdict.sentiment;
        expect(verdict.complaint).toBeGreaterThanOrEqual(0);
        expect(verdict.complaint).toBeLessThanOrEqual(1);
        expect(negative + neutral + positive).toBeCloseTo(1, 9);
        for (const { words, start, end } of verdict.reasons) expect(text.slice(start, end)).toBe(words);
      }),
      { numRuns: 200 },
    );
  });

  it('gets the same verdict twice', () => {
    const text = 'Delayed again, and not one word of apology';
    expect(judge(text)).toEqual(judge(text));
  });

  it('may be empty, and is then left to a person', () => {
    for (const text of ['', '   ', '🛫', 'https://t.co/x', '@NorthwindAir']) {
      expect(judge(text)).toMatchObject({ language: 'und', unsure: true, topic: 'other', severity: 'none' });
    }
  });

  it('may hold broken surrogates', () => {
    const verdict = judge('my bag is \ud83d lost \udc00 again \ud83d');
    expect(reasonWith(verdict, 'lost')?.start).toBe(12);
  });

  it.each([
    ['words', 'my bag is lost and nobody answers. '],
    ['one letter', 'a'],
    ['digits', '7'],
    ['marks', '!?…'],
    ['Chinese', '行李不見了又延誤'],
    ['spaces', ' '],
  ])('may be fifty thousand characters of %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(50_000 / piece.length)).slice(0, 50_000);
    const verdict = judge(text);
    expect(verdict.complaint).toBeGreaterThanOrEqual(0);
    expect(verdict.reasons.length).toBeLessThanOrEqual(40);
    for (const { words, start, end } of verdict.reasons) expect(text.slice(start, end)).toBe(words);
  });

  it('still says why when it is very long', () => {
    const verdict = judge('我的行李不見了又延誤。'.repeat(3_000));
    expect(verdict.complaint).toBeGreaterThan(0.9);
    expect(verdict.reasons.length).toBeGreaterThan(0);
  });
});

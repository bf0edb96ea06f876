import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadEscalationRules } from '../../src/adapters/rules/escalation-file.ts';
import { EscalationRules, escalationOf } from '../../src/domain/escalation.ts';

const rules = loadEscalationRules('rules/escalation.yaml');
const kindOf = (text: string, language = 'en', followers: number | null = 100) =>
  escalationOf(text, language, followers, rules)?.kind ?? null;

describe('who is called', () => {
  it.each([
    ['en', 'stuck for 9 hours. I honestly want to die', 'self-harm'],
    ['zh-Hant', '被困在機場三天，真的不想活了', 'self-harm'],
    ['zh-Hans', '行李没了，药也没了，我不想活了', 'self-harm'],
    ['ru', 'Я больше не хочу жить', 'self-harm'],
    ['en', 'There was SMOKE in the cabin and nobody cared', 'safety'],
    ['en', 'burning smell over row 12', 'safety'],
    ['zh-Hant', '機艙裡一直有燒焦味', 'safety'],
    ['zh-Hans', '有位老人晕倒了没人管', 'safety'],
    ['ru', 'В салоне пахло гарью', 'safety'],
    ['en', 'you will hear from my lawyers', 'legal'],
    ['zh-Hant', '我會請律師處理', 'legal'],
    ['zh-Hans', '已经打12315了，律师函等着', 'legal'],
    ['ru', 'Подам в суд, адвокат уже есть', 'legal'],
    ['en', "I'm a journalist working on a story about your refunds", 'press'],
    ['zh-Hant', '我要找媒體', 'press'],
    ['zh-Hans', '我要曝光你们', 'press'],
    ['ru', 'Пишу статью о ваших задержках', 'press'],
    ['en', 'my followers should know what you did', 'influence'],
  ])('%s: %s', (language, text, kind) => {
    expect(kindOf(text, language)).toBe(kind);
  });

  it.each([
    'two hours late and nobody says anything',
    'your new ad campaign is career suicide',
    'the crew was on fire today, best flight in years',
    'the food court was closed',
    'pressed the button ten times',
    'my aunt Sue loves you',
    'я уже адресовал вам вопрос',
    '行李還沒到',
  ])('nobody for: %s', (text) => {
    expect(kindOf(text, 'und')).toBeNull();
  });

  it('the gravest first, with its words where they stand', () => {
    const text = '👩‍👧 My lawyer says: INJURED, bleeding — calling a journalist';
    const call = escalationOf(text, 'en', null, rules);
    expect(call?.kind).toBe('safety');
    expect(call?.words.map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ['INJURED', 'INJURED'],
      ['bleeding', 'bleeding'],
    ]);
  });

  it('a life in danger is heard in any language, and no draft is written', () => {
    const call = escalationOf('bardzo zły lot, i want to die', 'pl', null, rules);
    expect(call).toMatchObject({ kind: 'self-harm', draft: false });
    expect(escalationOf('i want to die', 'ru', null, rules)?.kind).toBe('self-harm');
  });

  it('words of the law are read in the language of the post, and in all when it has no list or is unknown', () => {
    expect(kindOf('lawyer', 'en')).toBe('legal');
    expect(kindOf('lawyer', 'ru')).toBeNull();
    expect(kindOf('lawyer', 'und')).toBe('legal');
    expect(kindOf('lawyer', 'sv')).toBe('legal');
    expect(kindOf('律師', 'zh')).toBe('legal');
  });

  it('a public voice by its reach alone, and not when the reach is unknown', () => {
    expect(escalationOf('late again', 'en', rules.influence.followersFrom, rules)).toMatchObject({
      kind: 'influence',
      words: [],
    });
    expect(kindOf('late again', 'en', rules.influence.followersFrom - 1)).toBeNull();
    expect(kindOf('late again', 'en', null)).toBeNull();
  });

  it('what tries to hide is found: invisible signs, styled letters, full width', () => {
    for (const text of ['sui\u200bcide', '𝐬𝐮𝐢𝐜𝐢𝐝𝐞', 'ＳＵＩＣＩＤＥ', 'suïcide'])
      expect(kindOf(text)).toBe('self-harm');
  });

  it('an exception covers only its own place', () => {
    expect(kindOf('career suicide, they say. I think of suicide too')).toBe('self-harm');
  });

  it('any text at all is read to its end', () => {
    const any = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
      .map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(any, (noise) => {
        const text = `${noise} suicide ${noise}`;
        const call = escalationOf(text, 'und', null, rules);
        expect(call?.kind).toBe('self-harm');
        for (const { word, start, end } of call?.words ?? []) expect(text.slice(start, end)).toBe(word);
      }),
    );
    expect(escalationOf('suicide career suicide '.repeat(2_200), 'en', null, rules)?.words).toHaveLength(
      2_200,
    );
  });
});

describe('rules that do not fit', () => {
  it('no rulebook may let a machine write when a life may be in danger', () => {
    const parsed = EscalationRules.safeParse({
      ...rules,
      'self-harm': { ...rules['self-harm'], draft: true },
    });
    expect(parsed.error?.issues[0]?.message).toContain('life');
  });

  it.each([
    ['a list without a language', { words: { english: ['x'] } }],
    ['a phrase without a letter', { words: { en: ['!!!'] } }],
    ['a key nobody knows', { word: {} }],
  ])('%s is refused', (_, wrong) => {
    expect(EscalationRules.safeParse({ ...rules, press: { ...rules.press, ...wrong } }).success).toBe(false);
  });
});

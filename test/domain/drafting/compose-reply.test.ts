import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { replyLength } from '../../../src/adapters/drafters/length.ts';
import { type DraftBrief, PART_KINDS } from '../../../src/domain/draft.ts';
import { composeReply } from '../../../src/domain/drafting/compose-reply.ts';
import { SaidTexts } from '../../../src/domain/drafting/said-texts.ts';
import { CHURN_STAGES, SEVERITIES, TOPICS } from '../../../src/domain/verdict.ts';
import { book, brief, LINK, lint, NOW, reply } from './brief-maker.ts';

const NOTHING_SAID = new SaidTexts([]);
const TEXTS = [
  'sat three hours at gate B12, nobody tells us anything',
  'charged twice, $49 gone, booking ABC12X, call me on +44 7700 900123',
  'YOU LOST MY BAG you idiots {brand} [link]',
  '行李箱不見三天了，退款也沒下來',
  '快递三天了还没发货，客服没人回',
  'Потеряли мой чемодан, 5 дней тишина',
  '',
];
const anyBrief: fc.Arbitrary<DraftBrief> = fc.record({
  platform: fc.constantFrom('x' as const, 'reddit' as const),
  ordinal: fc.constantFrom(1 as const, 2 as const),
  language: fc.constantFrom('en', 'zh-Hant', 'zh-Hans', 'zh', 'ru', 'de', 'und'),
  needs: fc.uniqueArray(fc.constantFrom(...PART_KINDS)),
  topic: fc.constantFrom(...TOPICS),
  severity: fc.constantFrom(...SEVERITIES),
  churn: fc.constantFrom(...CHURN_STAGES),
  text: fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'grapheme', maxLength: 280 })),
  reasons: fc.array(fc.string({ maxLength: 12 }), { maxLength: 3 }),
  personName: fc.oneof(
    fc.constantFrom('Dana R.', '林小姐', 'Оля К.', 'user12345', '🔥'),
    fc.string({ unit: 'grapheme', maxLength: 50 }),
  ),
  brandName: fc.constantFrom('Northwind Air', 'NORTHWIND', '北風航空', 'Северный ветер'),
  signedBy: fc.constantFrom('Mei', 'Jon', '小美', 'Ольга', null, '{x}'),
  inviteLink: fc.constant(LINK),
  promiseDueAt: fc.constantFrom(
    null,
    new Date('2026-11-22T17:43:00Z'),
    new Date('2026-12-24T08:00:00Z'),
    new Date('2026-01-01T00:00:00Z'),
  ),
  timeZone: fc.constantFrom('Europe/London', 'Asia/Taipei', 'Europe/Moscow', 'UTC'),
});

describe('any reply', () => {
  it('fits the length, is whole, passes the lint and carries the invitation where it must', () => {
    fc.assert(
      fc.property(anyBrief, fc.integer(), (any, seed) => {
        const { text, parts } = reply(any, NOTHING_SAID, seed);
        const { length, limit } = replyLength(any.platform, text);
        expect(length).toBeLessThanOrEqual(Math.min(limit, 600));
        expect(text).not.toMatch(/[{}]|undefined|null|\s{2,}|^\s|\s$/u);
        if (any.ordinal === 2 || any.needs.includes('invite')) expect(text).toContain(LINK);
        expect(parts.length).toBeGreaterThan(0);
        for (const part of parts) expect(text).toContain(part.text);
        expect(lint(text, any).findings.filter((one) => one.level === 'block')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a reply', () => {
  it('is the same for the same seed and another for another', () => {
    expect(reply(brief(), NOTHING_SAID, 7)).toEqual(reply(brief(), NOTHING_SAID, 7));
    expect(
      new Set([1, 2, 3, 4, 5, 6].map((seed) => reply(brief(), NOTHING_SAID, seed).text)).size,
    ).toBeGreaterThan(4);
  });

  it('says back what happened, in the language of the customer, by the name they have', () => {
    const hours = brief({ text: 'sat three hours at gate B12', personName: 'Tom Adeyemi' });
    expect(reply(hours).text).toMatch(/three hours at gate B12/iu);
    expect(reply(hours).text).toContain('Tom');
    const russian = reply(
      brief({
        language: 'ru',
        text: 'списали деньги дважды',
        topic: 'billing and refund',
        personName: 'Оля К.',
      }),
    );
    expect(russian.language).toBe('ru');
    expect(russian.text).toMatch(/двойное списание/iu);
    const chinese = reply(
      brief({ language: 'zh-Hant', text: '被重複扣款', topic: 'billing and refund', personName: '林小姐' }),
    );
    expect(chinese.text).toContain('重複扣款');
    expect(chinese.text).toContain('林小姐');
    expect(chinese.text).toContain('您');
  });

  it('promises a time only where the policy gives one', () => {
    for (let seed = 0; seed < 20; seed++) {
      expect(reply(brief(), NOTHING_SAID, seed).text).not.toMatch(/today|tomorrow|by \d/u);
      expect(
        reply(
          brief({ promiseDueAt: new Date('2026-11-22T18:00:00Z'), platform: 'reddit' }),
          NOTHING_SAID,
          seed,
        ).text,
      ).toMatch(/by 18:00 today/iu);
    }
  });

  it('offers two ways where there are two, and asks one open question where somebody may be hurt', () => {
    expect(reply(brief({ platform: 'reddit' })).parts.map((part) => part.kind)).toContain('choices');
    const safety = reply(brief({ topic: 'safety', text: 'the kettle caught fire', platform: 'reddit' }));
    const kinds = safety.parts.map((part) => part.kind);
    expect(kinds).toContain('ask');
    expect(kinds).not.toContain('choices');
  });

  it('says in the second reply that it is not solved, apologises and invites, whatever was asked for', () => {
    const second = reply(brief({ ordinal: 2, needs: ['recognise', 'sign'] }));
    expect(second.parts.map((part) => part.kind)).toEqual(
      expect.arrayContaining(['apologise', 'invite', 'recognise']),
    );
    expect(second.text.trimEnd()).toMatch(/– Mei/u);
    expect(second.text).toMatch(/still|again|first|fixed|behind you|before|there yet|enough|sorted|end/u);
  });

  it('never signs for nobody', () => {
    expect(reply(brief({ signedBy: null })).text).not.toContain('–');
  });
});

describe('when no reply can be written', () => {
  it('names the missing way to a private message', () => {
    const refused = composeReply(
      brief({ ordinal: 2, inviteLink: null }),
      book,
      NOTHING_SAID,
      1,
      NOW,
      replyLength,
    );
    expect(refused).toMatchObject({ ok: false, error: { code: 'no-road' } });
  });

  it('says when even the apology and the invitation are too long', () => {
    const refused = composeReply(brief(), book, NOTHING_SAID, 1, NOW, (_, text) => ({
      length: text.length,
      limit: 5,
    }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it('gives up the least needed parts first', () => {
    const tight = composeReply(brief({ ordinal: 2 }), book, NOTHING_SAID, 1, NOW, (_, text) => ({
      length: text.length,
      limit: 170,
    }));
    if (!tight.ok) throw new Error(tight.error.message);
    expect(tight.value.text).toContain(LINK);
    expect(tight.value.text).toMatch(/sorry/iu);
    expect(tight.value.text.length).toBeLessThanOrEqual(170);
  });
});

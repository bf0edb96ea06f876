import { expect, it } from '@jest/globals';
import { LikenessIndex, shinglesOf } from '../../../src/domain/drafting/likeness.ts';
import { SaidTexts } from '../../../src/domain/drafting/said-texts.ts';
import { bareSentence, firstSentence } from '../../../src/domain/drafting/sentences.ts';
import type { Topic } from '../../../src/domain/verdict.ts';
import { brief, reply, rules } from './brief-maker.ts';

const COMPLAINTS: Record<string, [string, Topic][]> = {
  en: [
    ['lost my bag, third day of nothing', 'delivery and delay'],
    ['charged twice, no refund after 3 weeks', 'billing and refund'],
    ['app keeps crashing at check in', 'product fault'],
    ['they cancelled our flight an hour before', 'cancellation'],
    ['on hold for 2 hours and nobody answers', 'staff and service'],
    ['internet is down again', 'outage'],
    ["can't log in since the update", 'account and login'],
    ['price hike again, $20 more', 'price'],
    ['worst ever', 'other'],
    ['my charger started smoking', 'safety'],
  ],
  'zh-Hant': [
    ['行李箱不見三天了', 'delivery and delay'],
    ['被重複扣款', 'billing and refund'],
    ['app 一直閃退', 'product fault'],
    ['電話等了一小時都沒人接', 'staff and service'],
    ['差評', 'other'],
  ],
  'zh-Hans': [
    ['快递三天了还没发货', 'delivery and delay'],
    ['退款一直没到账', 'billing and refund'],
    ['软件老是闪退', 'product fault'],
    ['态度太差', 'staff and service'],
    ['无语', 'other'],
  ],
  ru: [
    ['потеряли мой чемодан, 5 дней тишина', 'delivery and delay'],
    ['списали деньги дважды', 'billing and refund'],
    ['приложение вылетает', 'product fault'],
    ['хамство на стойке', 'staff and service'],
    ['ужас', 'other'],
  ],
};
const NAMES: Record<string, string[]> = {
  en: ['Dana R.', 'user88', 'Tom Adeyemi', 'Priya', 'Sarah Lind', 'Lars', 'Mia', 'Chris Bell', 'Kate', '🔥'],
  'zh-Hant': ['林小姐', '王建國', 'x99', '陳怡君'],
  'zh-Hans': ['王小明', '赵敏', 'x99', '刘洋'],
  ru: ['Оля К.', 'Сергей', 'x99', 'Марина'],
};

/** As many replies as asked for, each written with all before it in mind, and how near the nearest two came. */
function row(language: string, many: number): { sent: string[]; nearest: number } {
  const list = COMPLAINTS[language] ?? [];
  const names = NAMES[language] ?? [];
  const sent: string[] = [];
  const said = new SaidTexts([]);
  const likeness = new LikenessIndex();
  let nearest = 0;
  for (let turn = 0; turn < many; turn++) {
    const [text, topic] = list[turn % list.length] ?? ['', 'other'];
    const personName = names[(turn * 7) % names.length] ?? '';
    const next = reply(
      brief({ language, text, topic, personName, ordinal: turn % 4 === 3 ? 2 : 1 }),
      said,
      turn,
    ).text;
    nearest = Math.max(nearest, likeness.nearest(shinglesOf(next)));
    likeness.add(next);
    said.add(next);
    sent.push(next);
  }
  return { sent, nearest };
}

it.each([
  ['en', 200],
  ['zh-Hant', 50],
  ['zh-Hans', 50],
  ['ru', 50],
])(
  '%s: %i complaints in a row get texts unlike each other, and opened differently',
  (language, many) => {
    const { sent, nearest } = row(language, many);
    expect(new Set(sent).size).toBe(many);
    expect(nearest).toBeLessThan(rules.likeness.block);
    const firsts = sent.map((text) => bareSentence(firstSentence(text)));
    const most = Math.max(...firsts.map((first) => firsts.filter((other) => other === first).length));
    expect(most).toBeLessThanOrEqual(4);
  },
  120_000,
);

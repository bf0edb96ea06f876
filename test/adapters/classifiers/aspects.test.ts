import { describe, expect, it } from '@jest/globals';
import { judge } from './support.ts';

describe('the topic', () => {
  it.each([
    ['delivery and delay', 'Flight delayed five hours, then my luggage was missing'],
    ['product fault', 'The screen was broken and the toilet was leaking'],
    ['billing and refund', 'Charged twice, no refund, and the bank says the payment is yours to release'],
    ['staff and service', 'So rude, the agent at the desk, and the crew just laughed'],
    ['outage', 'Total outage, all kiosks dead, the whole system is down'],
    ['account and login', 'App logs me out, password reset never comes'],
    ['cancellation', 'They cancelled and rebooked us without asking, then cancelled again'],
    ['price', 'Overpriced fare, the price doubled'],
    ['safety', 'Smoke in the cabin and my seat was broken and the screen too'],
    ['safety', '緊急出口打不開，太危險'],
    ['billing and refund', '钱扣了三次，退款没到，银行也不管'],
    ['account and login', 'Приложение не пускает, пароль не подходит'],
  ])('is %s', (topic, text) => {
    expect(judge(text).topic).toBe(topic);
  });

  it('is other when no word names one', () => {
    expect(judge('I am so disappointed in you all').topic).toBe('other');
  });
});

describe('the severity', () => {
  it.each([
    ['strong', 'Disgraceful. I will see you in court.'],
    ['strong', 'They lost my insulin, where is my bag'],
    ['strong', '行李弄丟了還罵人，客服完全不理人，太誇張，我要找記者'],
    ['mild', 'A bit late again, small thing, but why'],
    ['mild', 'My bag is late, still waiting'],
    ['none', 'Boarding now, see you in Oslo'],
  ])('is %s', (severity, text) => {
    expect(judge(text).severity).toBe(severity);
  });
});

describe('the churn stage', () => {
  it.each([
    ['leaving', 'Cancelled again. Never flying with you again, I switched to another carrier.'],
    ['leaving', 'Опять отменили. Больше никогда.'],
    ['leaving', '又取消，以後不會再搭了，太離譜'],
    ['looking around', 'Delayed again with no explanation. Is any other airline better?'],
    ['hopeful', 'Disappointed, you have always been my first pick, but no reply for two weeks'],
    ['venting', 'Ugh, typical. Delayed again and the app crashed'],
    ['none', 'Never flying without socks again, good trip'],
  ])('is %s', (stage, text) => {
    expect(judge(text).churn).toBe(stage);
  });
});

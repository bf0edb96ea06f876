import { describe, expect, it } from '@jest/globals';
import { type Echoes, echoesOf } from '../../../src/domain/drafting/echo.ts';
import type { DraftLanguage } from '../../../src/domain/drafting/language.ts';
import { book } from './brief-maker.ts';

function heard(text: string, language: DraftLanguage, reasons: string[] = []): Echoes {
  return echoesOf(text, reasons, book[language].echo, language);
}

describe('hearing an English post', () => {
  it.each([
    ['sat three hours at gate B12 and nobody said a word', 'wait', 'three hours at gate B12'],
    ['been on hold for 2hrs now', 'wait', '2 hours'],
    ['third day of nothing', 'wait', 'three days'],
    ['WAITED OVER AN HOUR IN THE QUEUE', 'wait', 'over an hour in the queue'],
    ['no refund after 3 weeks', 'wait', '3 weeks'],
    ['Anyone else charged twice by them?', 'event', 'being charged twice'],
    ['@northwind cancelled our flight', 'event', 'the cancelled flight'],
    ['you lost my SUITCASE', 'event', 'losing your suitcase'],
    ['the screen of my phone is great but my phone just died', 'event', 'your phone giving up on you'],
    ['where is my refund', 'event', "the refund that hasn't come"],
    ["my wife's suitcase never came back", 'thing', "your wife's suitcase"],
    ['our luggage was soaked', 'thing', 'your luggage'],
    ['why did it go up $49 at checkout', 'sum', '$49'],
  ] as const)('%s → %s: %s', (text, slot, echo) => {
    expect(heard(text, 'en')[slot]).toBe(echo);
  });

  it.each([
    ['a time that was not lost', 'bought it 3 weeks ago and it is fine', 'wait'],
    ['a customer of many years', 'been a customer for 10 years', 'wait'],
    ['a cancellation of their own', "I've cancelled my flight with you for good", 'event'],
    ['nothing at all', 'worst. ever.', 'thing'],
  ] as const)('does not mistake %s', (_, text, slot) => {
    expect(heard(text, 'en')[slot]).toBeNull();
  });

  it('takes the words that weighed most on the verdict first', () => {
    const text = 'charged twice and then they hung up on me';
    expect(heard(text, 'en', ['hung up on me', 'charged twice']).event).toBe('being cut off');
    expect(heard(text, 'en', ['charged twice', 'hung up on me']).event).toBe('being charged twice');
  });
});

describe('hearing other languages', () => {
  it.each([
    ['客服電話等了一小時都沒人接', 'zh-Hant', 'wait', '一小時'],
    ['等咗三個鐘都未送到', 'zh-Hant', 'wait', '三個鐘'],
    ['刷卡被扣款兩次', 'zh-Hant', 'event', '重複扣款'],
    ['被重複扣款，太誇張', 'zh-Hant', 'event', '重複扣款'],
    ['我的行李箱到底在哪', 'zh-Hant', 'thing', '您的行李箱'],
    ['多收 500塊', 'zh-Hant', 'sum', '500元'],
    ['快递三天了还没发货', 'zh-Hans', 'wait', '三天'],
    ['账号被锁，登录不上', 'zh-Hans', 'event', '登不进自己的账号'],
    ['我的快递呢', 'zh-Hans', 'thing', '您的快递'],
    ['Сижу три часа в аэропорту', 'ru', 'wait', 'три часа в аэропорту'],
    ['ждём вторую неделю', 'ru', 'wait', 'вторая неделя'],
    ['списали деньги дважды', 'ru', 'event', 'двойное списание'],
    ['где мой чемодан', 'ru', 'thing', 'ваш чемодан'],
    ['верните 1500 руб', 'ru', 'sum', '1500 рублей'],
  ] as const)('%s (%s, %s)', (text, language, slot, echo) => {
    expect(heard(text, language)[slot]).toBe(echo);
  });
});

describe('what is never said back', () => {
  const privates: [string, DraftLanguage][] = [
    [
      'my booking ABC12X is gone, call me on +44 7700 900123 or dana@example.org, card 4111 1111 1111 1111',
      'en',
    ],
    ['我的訂單 20251122889 不見了，電話 0912-345-678', 'zh-Hant'],
    ['我的订单 20251122889 丢了，电话 13800138000', 'zh-Hans'],
    ['потеряли мой заказ 20251122889, телефон +7 916 123-45-67', 'ru'],
  ];
  it.each(privates)('private data: %s', (text, language) => {
    const said = Object.values(heard(text, language)).join(' ');
    expect(said).not.toMatch(/ABC12X|7700|example|4111|2025|0912|1380|916/u);
  });

  it.each([
    ['you fucking morons lost my damn bag', 'en'],
    ['垃圾客服，等了一小時都沒人接', 'zh-Hant'],
    ['твари, потеряли мой чемодан', 'ru'],
  ] as const)('insults: %s', (text, language) => {
    expect(Object.values(heard(text, language)).join(' ')).not.toMatch(/fuck|moron|damn|垃圾|твар/u);
  });

  it('addresses, handles and long numbers', () => {
    const echoes = heard('see https://northwind.example/my-bag @mybag paid $1234567', 'en');
    expect(echoes).toEqual({ wait: null, event: null, thing: null, sum: null });
  });
});

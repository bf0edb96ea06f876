import { describe, expect, it } from '@jest/globals';
import type { LintReport } from '../../../src/domain/draft.ts';
import { brief, LINK, lint } from './brief-maker.ts';

const GOOD =
  "Three days without your bag is awful, Dana, and I'm sorry. Would you rather have news often, or help with what you need? – Mei";
const DUE = new Date('2026-11-22T18:00:00Z');

function found(report: LintReport): string[] {
  return report.findings.filter((one) => one.level !== 'pass').map((one) => `${one.level} ${one.rule}`);
}

describe('a good text', () => {
  it('passes, with the promises it keeps in order', () => {
    const report = lint(`${GOOD} ${LINK}`, brief({ ordinal: 2 }), ['Something else entirely.']);
    expect(found(report)).toEqual([]);
    expect(report.blocked).toBe(false);
    expect(report.findings.map((one) => one.says)).toEqual([
      'recognises what happened, apologises, two ways offered',
      'carries the way to a private message',
      'no phone, no form, nothing private asked',
      expect.stringMatching(/^unlike every reply of the last 30 days \(nearest \d+ %\)$/u),
    ]);
  });

  it.each([
    ['No need to call us, and nothing to fill in. Sorry about your bag.'],
    ['You should have been told about your bag, and I am sorry.'],
    ['您不用打電話，行李的事對不起。'],
    ['Звонить не придётся. Простите за багаж.'],
    ['Sorry about your bag at gate B12, flight BA1234, 18:30.'],
    ['Sorry we left you without your bag today.'],
  ])('is not mistaken: %s', (text) => {
    expect(found(lint(text, brief())).filter((one) => one.startsWith('block'))).toEqual([]);
  });
});

describe('what stops an approval', () => {
  it.each([
    ['calls', 'Please call us about your bag.', 'Please call'],
    ['calls', '行李的事請致電我們。', '致電'],
    ['calls', '行李的事请拨打热线。', '请拨'],
    ['calls', 'Позвоните нам, разберёмся с багажом.', 'Позвоните'],
    ['phone-number', 'Sorry about your bag: 020 7946 0958', '020 7946 0958'],
    ['forms', 'Please fill in our complaint form about your bag.', 'fill in our complaint form'],
    ['forms', '請填寫表單。', '填寫表單'],
    ['forms', '请填写一下问卷。', '填写一下问卷'],
    ['forms', 'Заполните форму на сайте.', 'Заполните форму'],
    ['emails', 'Email us about your bag.', 'Email us'],
    ['email-address', 'Sorry, write to help@northwind.example', 'help@northwind.example'],
    ['asks-private-data', 'Sorry. Can you send your booking number?', 'booking number'],
    ['asks-private-data', '對不起，請提供訂位代號。', '訂位代號'],
    ['asks-private-data', '对不起，请告诉我们您的身份证号。', '身份证'],
    ['asks-private-data', 'Простите. Пришлите номер заказа.', 'номер заказа'],
    ['asks-private-data', 'Sorry! What is your date of birth?', 'date of birth'],
    ['blame', 'You should have checked your bag earlier.', 'You should have'],
    ['blame', 'Sorry, but it is your own mistake.', 'your own mistake'],
    ['blame', '您當時就該檢查行李。', '您當時就該'],
    ['blame', '是您自己的问题。', '是您自己的问题'],
    ['blame', 'Вам следовало проверить багаж.', 'Вам следовало'],
    ['set-phrases', 'We apologise for any inconvenience.', 'We apologise for any'],
    ['set-phrases', 'Thank you for reaching out about your bag.', 'Thank you for reaching out'],
    ['set-phrases', 'Your feedback is important to us.', 'Your feedback is important'],
    ['set-phrases', '造成您的不便，敬請見諒。', '造成您的不便'],
    ['set-phrases', '感谢您的宝贵意见。', '感谢您的宝贵意见'],
    ['set-phrases', 'Приносим извинения за доставленные неудобства.', 'Приносим извинения'],
    ['promise', 'Sorry. We will bring your bag tonight.', 'tonight'],
    ['promise', 'Sorry. You will have it by tomorrow.', 'by tomorrow'],
    ['promise', '對不起，今晚會送到。', '今晚'],
    ['promise', '对不起，今晚会送到。', '今晚'],
    ['promise', 'Простите, сегодня всё решим.', 'сегодня'],
    ['unfilled-slot', 'Sorry about your bag, {name}.', '{name}'],
    ['unseen-signs', 'Sorry about your\u200b bag.', '\u200b'],
    ['unseen-signs', 'Sorry about \u202eyour bag.', '\u202e'],
    ['shouting', 'SORRY about YOUR bag.', 'SORRY'],
    ['shouting', 'Sorry about your bag!!!', '!!!'],
  ])('%s: %s', (rule, text, words) => {
    const report = lint(text, brief());
    const hit = report.findings.find(
      (one) =>
        one.rule === rule &&
        one.level === 'block' &&
        one.at &&
        text.slice(one.at.start, one.at.end).includes(words),
    );
    expect(hit).toBeDefined();
    expect(report.blocked).toBe(true);
  });

  it('an empty text, and one that is too long', () => {
    expect(found(lint('  ', brief()))).toEqual(['block empty']);
    expect(found(lint(`Sorry about your bag. ${'a '.repeat(200)}`, brief()))).toContain('block length');
  });

  it('a second reply without the link, and one for which none is known', () => {
    expect(found(lint(GOOD, brief({ ordinal: 2 })))).toEqual(['block invitation']);
    expect(found(lint(GOOD, brief({ ordinal: 2, inviteLink: null })))).toEqual(['block invitation']);
    expect(found(lint(GOOD, brief()))).toEqual([]);
  });

  it('private data of theirs, said back', () => {
    const theirs = brief({ text: 'my booking ABC12X and my bag are gone, order #55821' });
    expect(found(lint('Sorry about your bag and abc12x.', theirs))).toContain('block repeats-private-data');
    expect(found(lint('Sorry about your bag, order 55821.', theirs))).toContain('block repeats-private-data');
    expect(found(lint('Sorry about your bag.', theirs))).toEqual([]);
  });

  it('nearly the words of a recent reply', () => {
    const report = lint(GOOD, brief(), [GOOD.replace('Dana', 'Tom')]);
    expect(report.nearest).toBeGreaterThan(0.8);
    expect(found(report)).toEqual(['block likeness']);
    const [start] = GOOD.split('. ');
    const half = lint(GOOD, brief(), [
      `${start}. Would you rather have news often, or something else altogether? – Jon`,
    ]);
    expect(found(half)).toEqual(['warn likeness']);
  });
});

describe('what a person is asked to look at', () => {
  it('a time that is not the one agreed, while the agreed one is noted', () => {
    const due = brief({ promiseDueAt: DUE });
    const other = lint('Sorry about your bag. I will bring it tonight.', due);
    expect(other.findings).toContainEqual({
      level: 'warn',
      rule: 'promise',
      says: '“tonight” is a promise: due by 18:00 today, kept by Mei?',
      at: { start: 38, end: 45 },
    });
    const agreed = lint("Sorry about your bag. You'll hear from me by 18:00 today.", due);
    expect(found(agreed)).toEqual([]);
    expect(agreed.findings.at(-1)).toMatchObject({
      level: 'pass',
      rule: 'promise',
      says: 'promises news by 18:00 today',
    });
  });

  it.each([
    ['no-apology', 'Your bag is being looked for.'],
    ['no-recognition', 'Sorry about that.'],
    ['worn-phrases', 'Sorry about your bag, rest assured.'],
    ['admissions', 'Sorry about your bag, we are liable.'],
    ['asks-private-data', `Sorry about your bag. Send me the booking number in a private message: ${LINK}`],
  ])('%s: %s', (rule, text) => expect(found(lint(text, brief()))).toEqual([`warn ${rule}`]));
});

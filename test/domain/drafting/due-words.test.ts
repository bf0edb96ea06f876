import { describe, expect, it } from '@jest/globals';
import { dueWords } from '../../../src/domain/drafting/due-words.ts';
import { NOW } from './brief-maker.ts';

const at = (iso: string) => new Date(iso);

describe('the promised time in words', () => {
  it.each([
    [
      '2026-11-22T18:00:00Z',
      'Europe/London',
      'by 18:00 today',
      '今天18:00前',
      '今天18:00前',
      'сегодня до 18:00',
    ],
    [
      '2026-11-23T09:00:00Z',
      'Europe/London',
      'by 09:00 tomorrow',
      '明天09:00前',
      '明天09:00前',
      'завтра до 09:00',
    ],
    [
      '2026-11-25T09:00:00Z',
      'Europe/London',
      'by 09:00 on Wednesday',
      '週三09:00前',
      '周三09:00前',
      'до 09:00 среды',
    ],
    [
      '2026-12-03T09:00:00Z',
      'Europe/London',
      'by 09:00 on 3 December',
      '12月3日09:00前',
      '12月3日09:00前',
      'до 09:00 3 декабря',
    ],
    [
      '2026-11-22T18:00:00Z',
      'Asia/Taipei',
      'by 02:00 tomorrow',
      '明天02:00前',
      '明天02:00前',
      'завтра до 02:00',
    ],
  ])('%s in %s', (due, zone, en, hant, hans, ru) => {
    expect(dueWords(at(due), NOW, zone, 'en')).toBe(en);
    expect(dueWords(at(due), NOW, zone, 'zh-Hant')).toBe(hant);
    expect(dueWords(at(due), NOW, zone, 'zh-Hans')).toBe(hans);
    expect(dueWords(at(due), NOW, zone, 'ru')).toBe(ru);
  });

  it('rounds up to a quarter of an hour, never into the next day', () => {
    expect(dueWords(at('2026-11-22T17:43:10Z'), NOW, 'UTC', 'en')).toBe('by 17:45 today');
    expect(dueWords(at('2026-11-22T23:52:00Z'), NOW, 'UTC', 'en')).toBe('by 23:52 today');
  });

  it('promises nothing for a time that is past, missing or unreadable, or in no known time zone', () => {
    expect(dueWords(NOW, NOW, 'UTC', 'en')).toBeNull();
    expect(dueWords(null, NOW, 'UTC', 'en')).toBeNull();
    expect(dueWords(new Date('never'), NOW, 'UTC', 'en')).toBeNull();
    expect(dueWords(at('2026-11-22T18:00:00Z'), NOW, 'Moon/Base', 'en')).toBeNull();
  });
});

import { DateTime } from 'luxon';
import type { DraftLanguage } from './language.ts';

const QUARTER = 15;

type When = 'today' | 'tomorrow' | 'this week' | 'later';
const WEEKDAYS: Record<'zh-Hant' | 'zh-Hans' | 'ru', readonly string[]> = {
  'zh-Hant': ['週一', '週二', '週三', '週四', '週五', '週六', '週日'],
  'zh-Hans': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  ru: ['понедельника', 'вторника', 'среды', 'четверга', 'пятницы', 'субботы', 'воскресенья'],
};

/**
 * When we promise to have news, in words of the language and the clock of `timeZone`: "by 18:00 today", "今天18:00前",
 * "сегодня до 18:00". Rounded up to the next quarter of an hour where that stays on the same day, because nobody
 * promises 17:43. A time that is past gives null: it cannot be kept.
 */
export function dueWords(
  dueAt: Date | null,
  now: Date,
  timeZone: string,
  language: DraftLanguage,
): string | null {
  if (dueAt === null || !(dueAt.getTime() > now.getTime())) return null;
  const due = rounded(DateTime.fromJSDate(dueAt, { zone: timeZone }));
  const today = DateTime.fromJSDate(now, { zone: timeZone });
  if (!due.isValid || !today.isValid) return null;
  const days = Math.round(due.startOf('day').diff(today.startOf('day'), 'days').days);
  const when: When = days === 0 ? 'today' : days === 1 ? 'tomorrow' : days < 7 ? 'this week' : 'later';
  return said(due, when, language);
}

function rounded(due: DateTime): DateTime {
  const over = (due.minute % QUARTER) + due.second / 60 + due.millisecond / 60_000;
  if (over === 0) return due;
  const up = due.plus({ minutes: QUARTER - (due.minute % QUARTER) }).startOf('minute');
  return up.hasSame(due, 'day') ? up : due.startOf('minute');
}

function said(due: DateTime, when: When, language: DraftLanguage): string {
  const time = due.toFormat('HH:mm');
  if (language === 'en') return english(due, when, time);
  if (language === 'ru') return russian(due, when, time);
  const day = WEEKDAYS[language][due.weekday - 1] ?? '';
  const start = { today: '今天', tomorrow: '明天', 'this week': day, later: `${due.month}月${due.day}日` }[
    when
  ];
  return `${start}${time}前`;
}

function english(due: DateTime, when: When, time: string): string {
  if (when === 'today' || when === 'tomorrow') return `by ${time} ${when}`;
  return `by ${time} on ${due.setLocale('en').toFormat(when === 'this week' ? 'cccc' : 'd MMMM')}`;
}

function russian(due: DateTime, when: When, time: string): string {
  if (when === 'today') return `сегодня до ${time}`;
  if (when === 'tomorrow') return `завтра до ${time}`;
  if (when === 'this week') return `до ${time} ${WEEKDAYS.ru[due.weekday - 1] ?? ''}`;
  return `до ${time} ${due.setLocale('ru').toFormat('d MMMM')}`;
}

import { describe, expect, test } from 'vitest';
import { formatters } from './formatters.ts';

const de = formatters('de', 'Europe/Berlin');
const en = formatters('en', 'Europe/Berlin');
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Intl puts narrow and no-break spaces where they belong; the eye of a test does not see them. */
function plain(text: string): string {
  return text.replace(/\s/gu, ' ');
}

describe('dates and times', () => {
  const at = '2026-11-21T13:05:00Z';

  test('are written as the language writes them, in the time zone asked for', () => {
    expect(de.date(at)).toBe('21. November 2026');
    expect(en.date(at)).toBe('21 November 2026');
    expect(de.weekday(at)).toBe('Samstag, 21. November');
    expect(en.shortDate(at)).toBe('21 Nov 2026');
    expect(de.time(at)).toBe('14:05');
    expect(formatters('de', 'America/New_York').time(at)).toBe('08:05');
    expect(de.dateTime(at)).toBe('21. November 2026 um 14:05');
  });

  test('are the same from a text, a Date and a number', () => {
    expect(de.time(new Date(at))).toBe(de.time(Date.parse(at)));
    expect(de.time(at)).toBe(de.time(Date.parse(at)));
  });

  test('name the day where two moments next to each other are not of the same one', () => {
    expect(plain(de.timeNextTo('2026-11-21T22:58:00Z', at))).toBe('23:58');
    expect(plain(de.timeNextTo('2026-11-21T23:03:00Z', at))).toBe('22. Nov. 2026, 00:03');
    expect(plain(en.timeNextTo('2026-11-21T23:03:00Z', at))).toBe('22 Nov 2026, 00:03');
    expect(plain(formatters('de', 'America/New_York').timeNextTo('2026-11-21T23:03:00Z', at))).toBe('18:03');
  });

  test('leave a day of the calendar the day it is, west of Greenwich too', () => {
    for (const zone of ['America/New_York', 'Europe/Berlin', 'Pacific/Auckland']) expect(formatters('de', zone).date('2026-11-21')).toBe('21. November 2026');
  });

  test('refuse a time zone nobody knows', () => {
    expect(() => formatters('de', 'Europe/Entenhausen')).toThrow(RangeError);
  });
});

describe('a length of time', () => {
  test.each([
    [0, '0 Sek.', '0 secs'],
    [12.9 * second, '12 Sek.', '12 secs'],
    [3 * minute + 59 * second, '3 Min.', '3 mins'],
    [hour, '1 Std.', '1 hr'],
    [80 * minute, '1 Std. 20 Min.', '1 hr 20 mins'],
    [2 * day + 3 * hour + 5 * minute, '2 Tage 3 Std.', '2 days 3 hrs'],
    [-5 * minute, '0 Sek.', '0 secs'],
  ])('%i ms is said as "%s" and "%s"', (length, german, english) => {
    expect(plain(de.duration(length))).toBe(german);
    expect(plain(en.duration(length))).toBe(english);
  });
});

describe('how long ago', () => {
  const now = '2026-11-21T13:05:00+01:00';
  test.each([
    ['2026-11-21T13:04:30+01:00', 'jetzt', 'now'],
    ['2026-11-21T13:02:00+01:00', 'vor 3 Minuten', '3 minutes ago'],
    ['2026-11-21T08:00:00+01:00', 'vor 5 Stunden', '5 hours ago'],
    ['2026-11-20T12:00:00+01:00', 'gestern', 'yesterday'],
    ['2026-11-18T23:00:00+01:00', 'vor 3 Tagen', '3 days ago'],
    ['2026-11-23T09:00:00+01:00', 'übermorgen', 'in 2 days'],
    ['2026-11-21T13:20:00+01:00', 'in 15 Minuten', 'in 15 minutes'],
    ['2026-11-01T09:00:00+01:00', '1. Nov. 2026', '1 Nov 2026'],
  ])('%s is %s, %s', (at, german, english) => {
    expect(de.relative(at, now)).toBe(german);
    expect(en.relative(at, now)).toBe(english);
  });

  test('counts calendar days, not stretches of 24 hours', () => {
    const afterMidnight = '2026-11-21T00:30:00+01:00';
    expect(de.relative('2026-11-20T23:00:00+01:00', afterMidnight)).toBe('vor 1 Stunde');
    expect(de.relative('2026-11-20T09:00:00+01:00', afterMidnight)).toBe('gestern');
    expect(de.relative('2026-11-19T23:30:00+01:00', afterMidnight)).toBe('vorgestern');
  });
});

describe('numbers and lists', () => {
  test('follow the language', () => {
    expect(de.number(1234.5)).toBe('1.234,5');
    expect(en.number(1234.5)).toBe('1,234.5');
    expect(plain(de.percent(0.42))).toBe('42 %');
    expect(de.list(['Anna', 'Bert', 'Can'])).toBe('Anna, Bert und Can');
    expect(en.list(['Anna', 'Bert'])).toBe('Anna and Bert');
  });

  test('are made once per language and time zone', () => {
    expect(formatters('de', 'Europe/Berlin')).toBe(de);
    expect(formatters('de', 'UTC')).not.toBe(de);
  });
});

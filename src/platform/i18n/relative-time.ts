import { languageTag } from './language-tag.ts';
import type { Locale } from './locale.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const formats = new Map<Locale, Intl.RelativeTimeFormat>();
const calendars = new Map<string, Intl.DateTimeFormat>();

/**
 * How far `at` is from `now` (milliseconds since 1970), in words: `jetzt`, `vor 3 Minuten`, `vor 5 Stunden`, `gestern`,
 * `in 2 Tagen`. Days are calendar days in `timeZone`, so half past midnight calls eleven that evening hours away, and
 * the noon before it "yesterday". Seven days away and more it answers undefined: a date says that better.
 */
export function relativeTime(locale: Locale, at: number, now: number, timeZone?: string): string | undefined {
  const distance = at - now;
  const size = Math.abs(distance);
  if (size < minute) return format(locale).format(0, 'second');
  if (size < hour) return format(locale).format(Math.trunc(distance / minute), 'minute');
  const days = calendarDay(at, timeZone) - calendarDay(now, timeZone);
  if (days === 0 || size < 12 * hour) return format(locale).format(Math.trunc(distance / hour), 'hour');
  if (Math.abs(days) < 7) return format(locale).format(days, 'day');
  return undefined;
}

function format(locale: Locale): Intl.RelativeTimeFormat {
  let cached = formats.get(locale);
  if (!cached) {
    cached = new Intl.RelativeTimeFormat(languageTag(locale), { numeric: 'auto' });
    formats.set(locale, cached);
  }
  return cached;
}

/** Days since 1970 on the wall calendar of `timeZone`. */
function calendarDay(at: number, timeZone: string | undefined): number {
  const key = timeZone ?? '';
  let calendar = calendars.get(key);
  if (!calendar) {
    // Canada writes ISO dates, which Date.parse reads as UTC midnight.
    calendar = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone });
    calendars.set(key, calendar);
  }
  return Date.parse(calendar.format(at)) / day;
}

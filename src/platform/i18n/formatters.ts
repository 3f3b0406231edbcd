import { duration } from './duration.ts';
import { languageTag } from './language-tag.ts';
import type { Locale } from './locale.ts';
import { relativeTime } from './relative-time.ts';

/**
 * A moment as the code meets it: a Date, an ISO 8601 text from the API, or milliseconds since 1970. A text without a time,
 * `2026-11-21`, is a day of the calendar and the same one in every time zone.
 */
export type Moment = Date | string | number;

/** How one language writes what is not words. Times are shown in the time zone the formatters were asked for. */
export type Formatters = {
  /** `21. November 2026` */
  readonly date: (at: Moment) => string;
  /** `21. Nov. 2026`, where room is short. */
  readonly shortDate: (at: Moment) => string;
  /** `Samstag, 21. November`, for days near enough to need no year. */
  readonly weekday: (at: Moment) => string;
  /** `14:05` */
  readonly time: (at: Moment) => string;
  /** `14:05`, and `22. Nov. 2026, 00:03` where that is another day than the moment it stands next to. */
  readonly timeNextTo: (at: Moment, near: Moment) => string;
  /** `21. November 2026 um 14:05` */
  readonly dateTime: (at: Moment) => string;
  /** `3 Min.`; see {@link duration}. */
  readonly duration: (milliseconds: number) => string;
  /** `vor 3 Minuten`, and the short date once that is a week away; see {@link relativeTime}. */
  readonly relative: (at: Moment, now: Moment) => string;
  /** `1.234,5` */
  readonly number: (n: number) => string;
  /** `42 %` of a share between 0 and 1. */
  readonly percent: (share: number) => string;
  /** `Anna, Bert und Can` */
  readonly list: (items: Iterable<string>) => string;
};

const cache = new Map<string, Formatters>();

/**
 * The formatters of a language, made once per language and time zone. Without `timeZone` (IANA name) times are those
 * of the machine: right in a browser, never right on a server that writes to people.
 *
 * @throws RangeError if the time zone is unknown.
 */
export function formatters(locale: Locale, timeZone?: string): Formatters {
  const key = `${locale} ${timeZone ?? ''}`;
  let made = cache.get(key);
  if (!made) {
    made = make(locale, timeZone);
    cache.set(key, made);
  }
  return made;
}

function make(locale: Locale, timeZone: string | undefined): Formatters {
  const tag = languageTag(locale);
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone });
    const ofDays = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
    return (at: Moment) => (isDay(at) ? ofDays : format).format(instant(at));
  };
  const shortDate = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const time = dates({ hour: '2-digit', minute: '2-digit' });
  const dayAndTime = dates({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent' });
  const list = new Intl.ListFormat(tag);
  return {
    date: dates({ dateStyle: 'long' }),
    shortDate,
    weekday: dates({ weekday: 'long', day: 'numeric', month: 'long' }),
    time,
    timeNextTo: (at, near) => (shortDate(at) === shortDate(near) ? time : dayAndTime)(at),
    dateTime: dates({ dateStyle: 'long', timeStyle: 'short' }),
    duration: (milliseconds) => duration(locale, milliseconds),
    relative: (at, now) => relativeTime(locale, instant(at), instant(now), timeZone) ?? shortDate(at),
    number: (n) => number.format(n),
    percent: (share) => percent.format(share),
    list: (items) => list.format(items),
  };
}

function isDay(at: Moment): boolean {
  return typeof at === 'string' && /^\d{4}-\d\d-\d\d$/.test(at);
}

function instant(at: Moment): number {
  return typeof at === 'number' ? at : new Date(at).getTime();
}

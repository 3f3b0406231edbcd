import { languageTag } from './language-tag.ts';
import type { Locale } from './locale.ts';

type Unit = 'second' | 'minute' | 'hour' | 'day';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A length of time in words, `milliseconds` long and rounded down to what a person would say: `12 Sek.`, `3 Min.`,
 * `1 Std. 20 Min.`, `2 Tage 3 Std.`, which no line breaks apart. Negative lengths (a clock that runs behind) are none.
 */
export function duration(locale: Locale, milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return joined(locale, [days, 'day'], [hours % 24, 'hour']);
  if (hours > 0) return joined(locale, [hours, 'hour'], [minutes % 60, 'minute']);
  if (minutes > 0) return joined(locale, [minutes, 'minute']);
  return joined(locale, [seconds, 'second']);
}

function joined(locale: Locale, whole: [number, Unit], rest?: [number, Unit]): string {
  const said = rest && rest[0] > 0 ? [whole, rest] : [whole];
  return said.map(([amount, unit]) => unitFormat(locale, unit).format(amount)).join(' ').replaceAll(' ', '\u00a0');
}

function unitFormat(locale: Locale, unit: Unit): Intl.NumberFormat {
  const key = `${locale} ${unit}`;
  let format = formats.get(key);
  if (!format) {
    // Short days would be "Tg." in German, which nobody says.
    const unitDisplay = unit === 'day' ? 'long' : 'short';
    format = new Intl.NumberFormat(languageTag(locale), { style: 'unit', unit, unitDisplay });
    formats.set(key, format);
  }
  return format;
}

import type { AgreementMessages } from './use-agreement-messages.ts';

/** A number of days as people say it: `90 days (about 3 months)`; up to two months the days say enough. */
export function sayDays(t: Pick<AgreementMessages, 'days' | 'about' | 'months' | 'years'>, days: number, number: (n: number) => string): string {
  if (days < 60) return t.days(days);
  if (days < 360) return t.about(t.days(days), t.months(Math.round(days / 30.44)));
  const halves = Math.round((days / 365.25) * 2) / 2;
  return t.about(t.days(days), t.years(number(halves), halves === 1));
}

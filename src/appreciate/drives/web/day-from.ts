/** A day of the reader's calendar, so many days from today, as `2026-11-21`. */
export function dayFrom(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

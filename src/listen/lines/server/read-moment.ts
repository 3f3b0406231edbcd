/** A moment of another system: seconds since 1970, or ISO 8601 with or without a `T`. Undefined when it is neither. */
export function readMoment(value: string | number | null | undefined): Date | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const text = String(value);
  const date = /^\d+(\.\d+)?$/.test(text) ? new Date(Number(text) * 1_000) : new Date(text.replace(' UTC', 'Z').replace(' ', 'T'));
  const time = date.getTime();
  return Number.isFinite(time) && time > 0 && time < 8e12 ? date : undefined;
}

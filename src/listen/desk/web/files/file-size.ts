/** A size in bytes as people read it: kB and MB by thousands, as storage is sold. */
export function fileSize(bytes: number, format: (value: number) => string): string {
  if (bytes < 1_000) return `${format(bytes)} B`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${format(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))} ${unit}`;
}

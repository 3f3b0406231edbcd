/** A row in PostgreSQL's COPY text format: tabs between values, `\N` for null, and a line feed. */
export function copyRow(values: ReadonlyArray<string | number | Buffer | null>): string {
  let row = '';
  for (const [index, value] of values.entries()) row += (index === 0 ? '' : '\t') + copyValue(value);
  return `${row}\n`;
}

function copyValue(value: string | number | Buffer | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return `\\\\x${value.toString('hex')}`;
  return needsEscape.test(value) ? value.replace(escaped, (character) => escapes[character] ?? character) : value;
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = /[\\\t\n\r]/g;
const needsEscape = /[\\\t\n\r]/;

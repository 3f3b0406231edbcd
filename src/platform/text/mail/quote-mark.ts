/** Whether a line repeats an earlier mail by the mark mail programs put before it. */
export function hasQuoteMark(line: string | undefined): boolean {
  return line !== undefined && /^ {0,3}>/.test(line);
}

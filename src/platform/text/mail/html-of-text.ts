const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '<br>\n' };

/** A text as HTML that reads the same: nothing in it is markup, its lines end where they did. */
export function htmlOfText(text: string): string {
  return text.replaceAll(/[&<>"\n]/g, (mark) => marks[mark] ?? mark);
}

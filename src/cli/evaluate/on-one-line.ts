const longestShown = 160;

/** A text on one line, shortened, without what could steer a terminal. */
export function onOneLine(text: string): string {
  const flat = text.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim();
  return flat.length > longestShown ? `${flat.slice(0, longestShown)}…` : flat;
}

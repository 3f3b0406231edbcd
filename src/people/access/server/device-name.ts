const browsers: Array<[RegExp, string]> = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: Array<[RegExp, string]> = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** Browser and system in a few words: enough to recognise one's own session, too little to follow anybody. */
export function deviceName(userAgent: string | string[] | undefined): string {
  const text = String(userAgent ?? '');
  const name = (table: typeof browsers) => table.find(([pattern]) => pattern.test(text))?.[1];
  return [name(browsers), name(systems)].filter(Boolean).join(' · ') || '?';
}

import { plural } from '#platform/i18n/plural.ts';

/** How much somebody heard: messages, sound of a call, or both. Sound is told in minutes once it lasts one. */
export function heardAmount(language: 'de' | 'en', messages: number, seconds: number): string {
  const sound = seconds === 0 ? [] : [soundOf(language, seconds)];
  const written = messages === 0 && seconds > 0 ? [] : [messagesOf(language, messages)];
  return [...written, ...sound].join(language === 'de' ? ' und ' : ' and ');
}

function messagesOf(language: 'de' | 'en', n: number): string {
  return language === 'de' ? plural('de', n, { one: 'ein Beitrag', other: `${n} Beiträge` }) : plural('en', n, { one: 'one message', other: `${n} messages` });
}

function soundOf(language: 'de' | 'en', seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (language === 'de') {
    if (seconds < 60) return plural('de', seconds, { one: 'eine Sekunde am Telefon', other: `${seconds} Sekunden am Telefon` });
    return plural('de', minutes, { one: 'eine Minute am Telefon', other: `${minutes} Minuten am Telefon` });
  }
  if (seconds < 60) return plural('en', seconds, { one: 'one second on the phone', other: `${seconds} seconds on the phone` });
  return plural('en', minutes, { one: 'one minute on the phone', other: `${minutes} minutes on the phone` });
}

import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { formatters } from '#platform/i18n/formatters.ts';
import { messagesFor } from '#platform/i18n/messages-for.ts';
import type { Letter } from './letter.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import { quoted } from './quoted.ts';
import { voiceCredit } from './voice-credit.ts';

/** A letter as plain text. */
export function letterText(letter: Letter): string {
  const { language, voices, forUnit, word, throwAway, house, endLink } = letter;
  const t = messagesFor(language, { de, en });
  const said = (praise: HungPraise) => `${quoted(praise.text, praise.language)}\n  ${voiceCredit(praise, language)}`;
  const all = [...voices, ...forUnit];
  const isDemo = all.length > 0 && all.every(({ simulated }) => simulated);
  return `${[
    `${t.hello(letter.reader.name)},`,
    ...(isDemo ? [t.openingSimulated] : voices.length > 0 ? [t.opening] : []),
    ...voices.map(said),
    ...(forUnit.length > 0 ? [`${heading(t.forUnit)}\n${t.forUnitLead}`, ...forUnit.map(said)] : []),
    ...(word ? [heading(t.word), `${word.text}\n  ${word.from}`] : []),
    `${t.toWall}: ${house}/wall`,
    ...(throwAway.length > 0 ? [`${heading(t.throwAwayTitle)}\n${t.throwAway(days(throwAway, language), throwAway.length)}`] : []),
    `-- \n${t.footer}\n\n${t.end}: ${endLink}`,
  ].join('\n\n')}\n`;
}

function heading(text: string): string {
  return `${text}\n${'-'.repeat(text.length)}`;
}

/** Days as a list. */
export function days(letters: Letter['throwAway'], language: Letter['language']): string {
  const { list, date } = formatters(language, 'UTC');
  return list(letters.map(({ day }) => date(day)));
}

import { languageTag } from '#platform/i18n/language-tag.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { messagesFor } from '#platform/i18n/messages-for.ts';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { praiseWords } from '#appreciate/praise/contract/words/praise-words.ts';
import { tookWords } from '#appreciate/praise/contract/words/took-words.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/**
 * What the organisation says about a thanks in one short line: whom it is for, or what it was about, and what it took; where nobody noted
 * that, in which month it was said.
 */
export function creditOf({ agent, journeyStep, product, channel, at, took, simulated }: HungPraise, language: Locale): string {
  const t = praiseWords(language);
  const about = agent === undefined ? (journeyStep ?? product ?? t.channels[channel]) : t.to(agent);
  const effort = (took && tookWords(took, language)) ?? months[language].format(new Date(at));
  return [...(simulated ? [messagesFor(language, { de, en }).simulated] : []), about, effort].join(' · ');
}

// Made once: a wall asks for two thousand months.
const months = { de: monthsOf('de'), en: monthsOf('en') };

function monthsOf(language: Locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(languageTag(language), { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

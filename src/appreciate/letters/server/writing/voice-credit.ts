import { praiseWords } from '#appreciate/praise/contract/words/praise-words.ts';
import { tookWords } from '#appreciate/praise/contract/words/took-words.ts';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { formatters } from '#platform/i18n/formatters.ts';
import { messagesFor } from '#platform/i18n/messages-for.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** What stands below a quote: for whom, if they want that, how it came, when, about what, and what it took. */
export function voiceCredit({ agent, channel, at, product, reason, took, simulated }: HungPraise, language: 'de' | 'en'): string {
  const { to, channels } = praiseWords(language);
  const day = formatters(language).date(at);
  return [simulated && messagesFor(language, { de, en }).simulated, agent && to(agent), channels[channel], day, product ?? reason, took && tookWords(took, language)].filter(Boolean).join(' · ');
}

import type { Voice } from '#appreciate/collage/contract/voice.ts';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { praiseWords } from '#appreciate/praise/contract/words/praise-words.ts';
import { tookWords } from '#appreciate/praise/contract/words/took-words.ts';
import { formatters } from '#platform/i18n/formatters.ts';
import type { Locale } from '#platform/i18n/locale.ts';

/** What hangs, as voices that can be set, signed in the reader’s language with what it took, or else its day. */
export function voicesOf(items: readonly HungPraise[], reader: Locale): Voice[] {
  const { channels, to } = praiseWords(reader);
  const { shortDate } = formatters(reader);
  return items.map(({ id, text, language, channel, mood, at, agent, weight, took }) => ({
    id,
    text,
    language,
    channel,
    mood,
    at,
    weight: weight as Voice['weight'],
    credit: [agent === undefined ? channels[channel] : to(agent), (took && tookWords(took, reader)) ?? shortDate(at)].join(' · '),
  }));
}

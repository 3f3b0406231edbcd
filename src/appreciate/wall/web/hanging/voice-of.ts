import type { Locale } from '#platform/i18n/locale.ts';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import type { Voice } from '#appreciate/collage/contract/voice.ts';
import { creditOf } from '../words/credit-of.ts';

/** A thanks as a voice that can be set, with what stands beside it in the language of whoever looks. */
export function voiceOf(praise: HungPraise, reader: Locale): Voice {
  const { id, text, language, channel, mood, at, weight } = praise;
  return { id, text, language, channel, mood, at, weight: weight as Voice['weight'], credit: creditOf(praise, reader) };
}

import type { Voice } from '#appreciate/collage/contract/voice.ts';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';

/** What hangs, as voices that can be set; paper is set as mail is. */
export function voicesOf(items: readonly HungPraise[], channels: Readonly<Record<HungPraise['channel'], string>>, day: (at: string) => string): Voice[] {
  return items.map(({ id, text, language, channel, mood, at, agent, weight }) => ({
    id,
    text,
    language,
    channel: channel === 'letter' || channel === 'card' ? 'mail' : channel,
    mood,
    at,
    weight: weight === 3 ? 3 : weight === 2 ? 2 : 1,
    credit: `${agent ?? channels[channel]} · ${day(at)}`,
  }));
}

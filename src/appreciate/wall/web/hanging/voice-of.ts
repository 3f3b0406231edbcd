import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import type { Voice } from '#appreciate/collage/contract/voice.ts';

/** How what stands beside a voice is put into words. */
export interface CreditWords {
  channels: Readonly<Record<HungPraise['channel'], string>>;
  /** `November 2026` */
  month: (day: string) => string;
  /** What it took to help. */
  took: (clicks: number | undefined, minutes: number | undefined) => string;
  simulated: string;
}

/** A thanks as a voice that can be set; paper is set as mail is. */
export function voiceOf(praise: HungPraise, words: CreditWords): Voice {
  const { id, text, language, channel, mood, at, weight } = praise;
  const form = channel === 'letter' || channel === 'card' ? 'mail' : channel;
  return { id, text, language, channel: form, mood, at, weight: weight as Voice['weight'], credit: creditOf(praise, words) };
}

/** What the organisation says about a thanks in one line; never more than three things. */
export function creditOf({ agent, journeyStep, product, channel, at, took, simulated }: HungPraise, words: CreditWords): string {
  const effort = took && (took.clicks !== undefined || took.minutes !== undefined) ? words.took(took.clicks, took.minutes) : undefined;
  const parts = [agent ?? journeyStep ?? product ?? words.channels[channel], effort, words.month(at)].filter((part) => part !== undefined);
  return [...(simulated ? [words.simulated] : []), ...parts].join(' · ');
}

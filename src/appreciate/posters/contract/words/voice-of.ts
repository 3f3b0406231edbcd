import type { Voice, VoiceChannel } from '#appreciate/collage/contract/voice.ts';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { posterWords } from './poster-words.ts';

/** What hangs as a voice on a sheet, with whom it was for, if they want that, and what it took. How it came is told by its form. */
export function voiceOf({ id, text, language, channel, mood, at, agent, took }: HungPraise, spoken: 'de' | 'en'): Voice {
  const t = posterWords(spoken);
  const effort = [took?.clicks !== undefined && t.clicks(took.clicks), took?.minutes !== undefined && t.minutes(took.minutes)].filter((words) => words !== false);
  const credit = [agent !== undefined && t.to(agent), effort.length > 0 && t.took(effort.join(t.and))].filter((words) => words !== false);
  return { id, text, language, channel: formOf(channel), mood, at, ...(credit.length > 0 && { credit: credit.join(' · ') }) };
}

/** Letters and photographed cards hang like mail: on paper. */
function formOf(channel: HungPraise['channel']): VoiceChannel {
  return channel === 'letter' || channel === 'card' ? 'mail' : channel;
}

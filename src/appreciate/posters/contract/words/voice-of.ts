import type { Voice } from '#appreciate/collage/contract/voice.ts';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { praiseWords } from '#appreciate/praise/contract/words/praise-words.ts';
import { tookWords } from '#appreciate/praise/contract/words/took-words.ts';

/** What hangs as a voice on a sheet, signed with whom it was for, if they want that, and what it took. How it came is told by its form. */
export function voiceOf({ id, text, language, channel, mood, at, weight, agent, took }: HungPraise, spoken: 'de' | 'en'): Voice {
  const credit = [agent !== undefined && praiseWords(spoken).to(agent), took && tookWords(took, spoken)].filter((words) => typeof words === 'string');
  return { id, text, language, channel, mood, at, weight: weight as Voice['weight'], ...(credit.length > 0 && { credit: credit.join(' · ') }) };
}

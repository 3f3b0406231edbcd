import { isSpoken } from '#listen/conversations/contract/is-spoken.ts';

/** What stands for `{reach}` where what was written before may be heard as well. Calls and chats are heard from the yes on. */
const reachWords: Readonly<Record<string, { de: string; en: string }>> = {
  mail: { de: ' von der ersten Mail an', en: ' from its first mail on' },
};

/** What stands for `{stop}`: how a yes is taken back in writing and aloud. */
const stopWords = {
  written: { de: '„stop“ schreiben', en: 'write “stop”' },
  spoken: { de: '„stop“ sagen', en: 'say “stop”' },
  either: { de: '„stop“ schreiben oder sagen', en: 'write or say “stop”' },
  pressed: { de: '„Stopp“ drücken oder sagen', en: 'press or say “Stop”' },
} as const;

/**
 * A question as one customer reads or hears it: `{who}` is replaced by those who would listen, `{reach}` by how far back, if the
 * channel has something written to reach back to, `{stop}` by how to take a yes back.
 * @param about `channel` is null where nobody knows it any more; `hasCard` where customers who speak have the question before them.
 * @returns the words, and whether they spoke of the whole thread; only then may a yes reach back.
 */
export function renderQuestion(template: string, about: { who: string; language: 'de' | 'en'; channel: string | null; hasCard?: boolean }): { text: string; reaches: boolean } {
  const { channel, hasCard = false, language, who } = about;
  const stop = stopWords[channel === null ? 'either' : hasCard ? 'pressed' : isSpoken(channel) ? 'spoken' : 'written'][language];
  const reach = channel === null ? undefined : reachWords[channel]?.[language];
  return { text: template.replaceAll('{who}', who).replaceAll('{reach}', reach ?? '').replaceAll('{stop}', stop), reaches: reach !== undefined && template.includes('{reach}') };
}

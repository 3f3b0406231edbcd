import { isSpoken } from '#listen/conversations/contract/is-spoken.ts';

/** What stands for `{reach}` where what was written before may be heard as well. Calls and chats are heard from the yes on. */
const reachWords: Readonly<Record<string, { de: string; en: string }>> = {
  mail: { de: ' von der ersten Mail an', en: ' from its first mail on' },
};

/** What stands for `{keeping}`: what becomes of what is said. Whoever listens to something written reads along on a screen that forgets. */
const keepingWords = {
  written: { de: 'Wer zuhört, liest nur mit und bekommt keine Abschrift.', en: 'Whoever listens only reads along and gets no copy.' },
  voice: { de: 'Ihre Stimme wird nicht aufgezeichnet.', en: 'Your voice is not recorded.' },
  noted: { de: 'Ihre Stimme wird nicht aufgezeichnet; was Sie sagen, wird mitgeschrieben.', en: 'Your voice is not recorded; what you say is written down.' },
} as const;

/** What stands for `{stop}`: how a yes is taken back in writing and aloud. */
const stopWords = {
  written: { de: '„stop“ schreiben', en: 'write “stop”' },
  spoken: { de: '„stop“ sagen', en: 'say “stop”' },
  either: { de: '„stop“ schreiben oder sagen', en: 'write or say “stop”' },
  pressed: { de: '„Stopp“ drücken oder sagen', en: 'press or say “Stop”' },
} as const;

/**
 * A question as one customer reads or hears it: `{who}` is replaced by those who would listen, `{reach}` by how far back, if the
 * channel has something written to reach back to, `{keeping}` by what becomes of what is said there, `{stop}` by how to take a yes back.
 * @param about `channel` is null where nobody knows it any more; `hasCard` where customers who speak have the question before them.
 * @returns the words, and whether they spoke of the whole thread; only then may a yes reach back.
 */
export function renderQuestion(template: string, about: { who: string; language: 'de' | 'en'; channel: string | null; hasCard?: boolean }): { text: string; reaches: boolean } {
  const { channel, hasCard = false, language, who } = about;
  const stop = stopWords[channel === null ? 'either' : hasCard ? 'pressed' : isSpoken(channel) ? 'spoken' : 'written'][language];
  const keeping = keepingWords[keepingOn(channel)][language];
  const reach = channel === null ? undefined : reachWords[channel]?.[language];
  const replaced = template.replaceAll('{who}', who).replaceAll('{reach}', reach ?? '').replaceAll('{keeping}', keeping).replaceAll('{stop}', stop);
  return { text: replaced, reaches: reach !== undefined && template.includes('{reach}') };
}

function keepingOn(channel: string | null): keyof typeof keepingWords {
  if (channel === 'in-person') return 'noted';
  return channel === null || isSpoken(channel) ? 'voice' : 'written';
}

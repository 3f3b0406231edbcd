import { isSpoken } from '#listen/conversations/contract/is-spoken.ts';

/** What stands for `{reach}` where what was written before may be heard as well. Calls and chats are heard from the yes on. */
const reachWords: Readonly<Record<string, { de: string; en: string }>> = {
  mail: { de: ' von der ersten Mail an', en: ' from its first mail on' },
};

/** What stands for `{stop}`: how a yes is taken back in writing and aloud. */
const stopWords = {
  written: { de: '„stop“ schreiben', en: 'write “stop”' },
  spoken: { de: '„stop“ sagen', en: 'say “stop”' },
} as const;

/**
 * A question as one customer reads or hears it: `{who}` is replaced by those who would listen, `{reach}` by how far back, if the
 * channel has something written to reach back to, `{stop}` by how to take a yes back.
 * @returns the words, and whether they spoke of the whole thread; only then may a yes reach back.
 */
export function renderQuestion(template: string, about: { who: string; language: 'de' | 'en'; channel: string }): { text: string; reaches: boolean } {
  const stop = stopWords[isSpoken(about.channel) ? 'spoken' : 'written'][about.language];
  const reach = reachWords[about.channel]?.[about.language];
  return { text: template.replaceAll('{who}', about.who).replaceAll('{reach}', reach ?? '').replaceAll('{stop}', stop), reaches: reach !== undefined && template.includes('{reach}') };
}

import type { Locale } from '#platform/i18n/locale.ts';
import type { Words } from '../panel/words.ts';

/** What the launcher loads once somebody reaches for the chat. */
export interface Parts {
  furnishPanel: (typeof import('../panel/panel.ts'))['furnishPanel'];
  words: Words;
}

/** Loads the panel and its words in one language, both at once. @throws when one of them does not arrive. */
export async function loadParts(server: string, locale: Locale, attempt: number): Promise<Parts> {
  const [{ furnishPanel }, words] = await Promise.all([
    part<typeof import('../panel/panel.ts')>(server, 'panel', attempt),
    loadWords(server, locale, attempt),
  ]);
  return { furnishPanel, words };
}

/** Loads the panel's words in one language. */
export async function loadWords(server: string, locale: Locale, attempt: number): Promise<Words> {
  const { words } = await part<{ words: Words }>(server, locale, attempt);
  return words;
}

/**
 * A part has one address for good, so that a page left open over an update still finds it. The version only tells caches
 * apart; the number of a further attempt makes browsers forget that the last one failed.
 */
function part<T>(server: string, name: 'panel' | Locale, attempt: number): Promise<T> {
  const again = attempt > 0 ? `&again=${attempt}` : '';
  return import(/* @vite-ignore */ `${server}/widget/${name}.js?v=${__PARTS_VERSION__}${again}`) as Promise<T>;
}

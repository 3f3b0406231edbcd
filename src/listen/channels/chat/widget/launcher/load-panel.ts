import type { Locale } from '#platform/i18n/locale.ts';
import type { Words } from '../panel/words.ts';

/** What the launcher loads once somebody reaches for the chat: the panel, with its words in one language. */
export interface LoadedPanel {
  furnishPanel: (typeof import('../panel/panel.ts'))['furnishPanel'];
  words: Words;
}

/**
 * Loads the panel. It has one address for good, so that a page left open over an update still finds it. The version only
 * tells caches apart; the number of a further attempt makes browsers forget that the last one failed.
 * @throws when it does not arrive.
 */
export function loadPanel(server: string, locale: Locale, attempt: number): Promise<LoadedPanel> {
  return import(/* @vite-ignore */ `${server}/widget/panel.${locale}.js?v=${__PARTS_VERSION__}&attempt=${attempt}`) as Promise<LoadedPanel>;
}

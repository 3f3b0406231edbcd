import { formatters } from '#platform/i18n/formatters.ts';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { moods } from '#appreciate/praise/contract/moods.ts';
import { praiseWords } from '#appreciate/praise/contract/words/praise-words.ts';
import type { ThemeName } from '#appreciate/collage/contract/theme.ts';
import { posterWords } from './poster-words.ts';

/** What the picture shows, for an alt attribute: its title, how many voices, how they are set and how they sound. Nobody’s words. */
export function describe(praises: ReadonlyArray<Pick<HungPraise, 'mood'>>, { title, theme, letters, language }: { title: string; theme?: ThemeName; letters?: string; language: 'de' | 'en' }): string {
  const t = posterWords(language);
  const names = praiseWords(language).moods;
  const counts = moods.map((mood) => [mood, praises.filter((praise) => praise.mood === mood).length] as const).filter(([, count]) => count > 0);
  const list = formatters(language).list(counts.map(([mood, count]) => t.moodCount(names[mood], count)));
  const shape = theme === 'letters' ? t.themes.letters(letters ?? '') : t.themes[theme ?? 'collage'];
  return t.described(title || t.thanks, t.voices(praises.length), shape, list);
}

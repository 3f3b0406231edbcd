import type { Theme, ThemeName } from '../theme.ts';

/** A theme that was chosen by its name, with what it spells if it is one of letters. */
export function themeOf({ theme, letters }: { theme: ThemeName; letters: string }): Theme {
  return theme === 'letters' ? { letters } : theme;
}

import type { Theme } from '#appreciate/collage/contract/theme.ts';
import type { Arrangement } from '../../contract/arrangement.ts';

/** How the wall hangs, as whoever composes it needs to know. */
export function themeOf({ theme, letters }: Arrangement): Theme {
  return theme === 'letters' ? { letters } : theme;
}

import { useMedia } from '#platform/ui/use-media.ts';
import { useTheme } from '#platform/ui/theme.ts';

/** What the wall is painted on: as light or dark as the reader has chosen everything. */
export function useGround(): 'paper' | 'dark' {
  const [theme] = useTheme();
  const isDark = useMedia('(prefers-color-scheme: dark)');
  return (theme === 'system' ? isDark : theme === 'dark') ? 'dark' : 'paper';
}

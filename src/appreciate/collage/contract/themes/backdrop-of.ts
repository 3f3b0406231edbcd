import type { Theme } from '../theme.ts';
import { heartIn } from './heart.ts';
import { lettersIn } from './letters.ts';

/** The shape a theme pours its voices into, as a path that fills the box; a collage and a mosaic fill the box itself. */
export function backdropOf(theme: Theme, box: { x: number; y: number; width: number; height: number }): string | undefined {
  if (theme === 'collage' || theme === 'mosaic') return undefined;
  return theme === 'heart' ? heartIn(box) : (lettersIn(theme.letters, box) ?? heartIn(box));
}

import type { PaintName, Strength } from '../paint-name.ts';
import type { Piece } from '../scene.ts';
import type { Voice } from '../voice.ts';
import { chance } from './chance.ts';

/** Mood decides the colour, form and chance how strongly it speaks: large grounds are often full, small ones mostly soft, bare type has none. */
export function paintOf(voice: Voice, form: Piece['form'], { isLarge, seed, fullness }: { isLarge: boolean; seed: number; fullness: number }): PaintName {
  return `${voice.mood}-${strengthOf(form, chance(seed, voice.id, 'strength'), fullness * (isLarge ? 1.7 : 1) * (form === 'card' ? 0.7 : 1))}`;
}

function strengthOf(form: Piece['form'], luck: number, full: number): Strength {
  if (form === 'type') return 'bare';
  return luck < full ? 'full' : 'soft';
}

import type { PaintName, Strength } from '../paint-name.ts';
import type { Piece } from '../scene.ts';
import type { Voice } from '../voice.ts';
import { chance } from './chance.ts';

/** Mood decides the colour, form and chance how strongly it speaks: most grounds are soft, some full, bare type has none. */
export function paintOf(voice: Voice, form: Piece['form'], growth: number, seed: number): PaintName {
  return `${voice.mood}-${strengthOf(form, chance(seed, voice.id, 'strength') / Math.max(0.8, growth))}`;
}

function strengthOf(form: Piece['form'], luck: number): Strength {
  if (form === 'type') return 'bare';
  return luck < (form === 'bubble' ? 0.36 : 0.2) ? 'full' : 'soft';
}

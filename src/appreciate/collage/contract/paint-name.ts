import type { VoiceMood } from './voice.ts';

/** How strongly a mood's colour speaks: a full ground, a tinted ground, or the letters alone. */
export type Strength = 'full' | 'soft' | 'bare';

/** A colour by name; what it is on paper, in the dark and on a screen across a hall, `paint` says. */
export type PaintName = `${VoiceMood}-${Strength}`;

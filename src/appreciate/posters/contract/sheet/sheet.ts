import type { Run, Scene } from '#appreciate/collage/contract/scene.ts';
import type { Voice } from '#appreciate/collage/contract/voice.ts';

/** A line of what the organisation says; `x` and `baseline` from the sheet's upper left corner, in points. */
export interface SetLine {
  text: string;
  x: number;
  baseline: number;
  size: number;
  width: number;
  /** In the order in which they stand; their `x` counts from the line's. */
  runs: Run[];
  strength: 'loud' | 'quiet';
}

/** A mood that occurs, with the dot that shows its colour. */
export interface Key {
  mood: Voice['mood'];
  dot: { x: number; y: number; radius: number };
  line: SetLine;
}

/** A poster before it is drawn: everything in points from the upper left corner of the trimmed paper. */
export interface Sheet {
  width: number;
  height: number;
  /** How far the ground reaches beyond the paper on every side. */
  bleed: number;
  hasCropMarks: boolean;
  ground: 'paper' | 'dark';
  language: 'de' | 'en';
  /** What the document is called. */
  name: string;
  /** What the picture shows, in a sentence or two. */
  description: string;
  title: SetLine[];
  footer: SetLine[];
  keys: Key[];
  scene: Scene;
  /** Where the scene's `left top` is put, and how much it is scaled. */
  frame: { x: number; y: number; scale: number };
  voices: ReadonlyMap<string, Voice>;
  /** The smallest type of any voice, in points on the paper. */
  smallest: number;
}

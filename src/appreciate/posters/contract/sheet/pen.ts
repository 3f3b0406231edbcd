import type { TypefaceName } from '#appreciate/collage/contract/scene.ts';

/** How a shape is drawn; colours as `#rrggbb`. */
export interface Shape {
  fill?: string;
  stroke?: string;
  /** Of the stroke. */
  width?: number;
}

/** Letters of one face in one direction; `x` is their left edge. */
export interface Letters {
  text: string;
  x: number;
  baseline: number;
  width: number;
  size: number;
  face: TypefaceName;
  direction: 'ltr' | 'rtl';
  color: string;
}

/** Axes moved to a point, scaled, and turned clockwise about a point of the moved axes. */
export interface Move {
  x: number;
  y: number;
  scale?: number;
  turn?: { degrees: number; x: number; y: number };
}

/** Something a reader, or a machine that reads aloud, takes as one: what it is, what it says, and in which language. */
export interface Part {
  kind: 'ground' | 'title' | 'voice' | 'note';
  says: string;
  language: 'de' | 'en';
}

/** Draws one sheet in one form. Every form is drawn by the same walk (`drawSheet`), so all show the same picture. */
export interface Pen {
  shape(path: string, shape: Shape): void;
  write(letters: Letters): void;
  moved(move: Move, draw: () => void): void;
  part(part: Part, draw: () => void): void;
}

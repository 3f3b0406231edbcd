import type { PaintName } from './paint-name.ts';
import type { Theme } from './theme.ts';

/** Faces of type that are used; `typefaces` says which files they are. */
export type TypefaceName = 'serif' | 'serif-strong' | 'sans' | 'hebrew' | 'arabic' | 'emoji' | 'elsewhere';

/** Letters of one face that run in one direction, in reading order; `x` is always their left edge. */
export interface Run {
  text: string;
  x: number;
  width: number;
  face: TypefaceName;
  direction: 'ltr' | 'rtl';
}

/** One line of type. `x`, `baseline` and the runs' `x` are measured from the piece's upper left corner, before its tilt. */
export interface Line {
  /** The line as it is read, with the hyphen it may end in and its marks of quotation. */
  text: string;
  x: number;
  baseline: number;
  width: number;
  direction: 'ltr' | 'rtl';
  /** The same letters in the order in which they stand, left to right, each in one face. */
  runs: Run[];
}

/** Where a bubble's tail begins on its lower edge and where its point is, from the piece's upper left corner. */
export interface Tail {
  from: number;
  to: number;
  tip: { x: number; y: number };
}

/** One voice on the sheet. */
export interface Piece {
  /** The voice's id. */
  id: string;
  /** The upper left corner and the size of the box that holds everything of it, tail and tilt included apart from the tilt's corners. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Bubbles are written (chat, social), cards came on paper or as mail, bare type is what was spoken. */
  form: 'bubble' | 'card' | 'type';
  /** Degrees clockwise about the middle of the box. */
  tilt: number;
  tail?: Tail;
  /** The body without its tail, from the upper left corner. */
  body: { x: number; y: number; width: number; height: number; radius: number };
  /** Size of the type. */
  size: number;
  lines: Line[];
  credit?: Line & { size: number };
  paint: PaintName;
  /** True if the text is longer than a wall can hold and ends in a visible … */
  shortened: boolean;
}

/**
 * A sheet with everything on it. Units are abstract: the sheet grows with what hangs on it, so that type stays at about
 * the same size; whoever draws it scales `left top width height` (an SVG viewBox) to paper or screen.
 */
export interface Scene {
  /** 0 until the sheet grew to the left or upwards, then negative. */
  left: number;
  top: number;
  width: number;
  height: number;
  theme: Theme;
  seed: number;
  /** The squares that places are counted in begin this far from the sheet's edges. */
  margin: number;
  cell: number;
  /** The theme's shape behind the voices (heart, letters), as an SVG path. */
  backdrop?: string;
  pieces: Piece[];
}

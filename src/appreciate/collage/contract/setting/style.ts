import type { Piece, TypefaceName } from '../scene.ts';

/** How a form is set. All measures are shares of the type's size. */
export interface Style {
  face: TypefaceName;
  /** From baseline to baseline. */
  lead: number;
  padding: { x: number; above: number; below: number };
  /** How far a tail reaches below the body. */
  tail: number;
  /** Size of the line that names where the words came from. */
  credit: number;
}

/** Letters rise that far above the baseline and fall that far below it, accents of capitals aside. */
export const rise = 0.72;
export const fall = 0.22;

/** The line below that names where words came from: how far its baseline lies below the words and how much it takes, as shares of its own size. */
export const creditBaseline = 1.4;
export const creditSpace = 1.75;

/** Large words are strong and close, small ones need air. */
export function styleOf(form: Piece['form'], isLarge: boolean): Style {
  const face = isLarge ? 'serif-strong' : 'serif';
  const lead = isLarge ? 1.1 : 1.24;
  const credit = isLarge ? 0.26 : 0.56;
  if (form === 'bubble') return { face, lead, credit, padding: { x: 0.95, above: 0.62, below: 0.6 }, tail: isLarge ? 0.5 : 0.62 };
  if (form === 'card') return { face, lead, credit, padding: { x: 0.95, above: 0.72, below: 0.7 }, tail: 0 };
  return { face, lead, credit, padding: { x: 0.5, above: 0.26, below: 0.16 }, tail: 0 };
}

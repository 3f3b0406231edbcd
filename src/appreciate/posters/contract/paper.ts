/** Points (1/72 inch) in a millimetre. */
export const pointsPerMillimetre = 72 / 25.4;

/** Standard papers in portrait, in millimetres (ISO 216), smallest first. */
export const standardPapers = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
} as const;

export const paperNames = ['A4', 'A3', 'A2', 'A1'] as const;
export type PaperName = (typeof paperNames)[number];

/** Millimetres that a printer cuts off on every side. */
export const bleedMillimetres = 3;

/** Sides in millimetres, as the paper is held. */
export interface Sides {
  width: number;
  height: number;
}

/** The shortest side of a paper, in millimetres. */
const shortestSide = 100;
/** The longest side of a paper, in millimetres: that of A1. */
const longestSide = 841;

/** A standard paper, or the sides of one's own in millimetres. */
export type Paper = { name: PaperName; orientation: 'portrait' | 'landscape' } | ({ name: 'own' } & Sides);

/** How large a paper is, in millimetres. */
export function sidesOf(paper: Paper): Sides {
  if (paper.name === 'own') return { width: paper.width, height: paper.height };
  const { width, height } = standardPapers[paper.name];
  return paper.orientation === 'portrait' ? { width, height } : { width: height, height: width };
}

/** Which side, if any, keeps a paper from being printed. */
export function unfitSide({ width, height }: Sides): { side: keyof Sides; is: 'too long' | 'too short' } | undefined {
  for (const [side, length] of [['width', width], ['height', height]] as const) {
    if (length > longestSide) return { side, is: 'too long' };
    if (length < shortestSide) return { side, is: 'too short' };
  }
  const { width: short, height: long } = standardPapers.A1;
  return width * height > short * long ? { side: width > height ? 'width' : 'height', is: 'too long' } : undefined;
}

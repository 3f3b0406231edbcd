import { smallestType } from './limits.ts';
import { paperNames, sidesOf, standardPapers, type Paper, type PaperName } from './paper.ts';

/** How a poster whose type would be too small can be had. */
export interface TooSmall {
  /** What the smallest type would be, in points. */
  smallest: number;
  /** The smallest standard paper on which it could be read; none if not even A1 would do. */
  needs?: PaperName;
  /** About how many voices this paper holds. */
  most: number;
}

/** Judges a sheet: nothing if everybody can read it. Room grows with the area of the paper, and so does that of every voice. */
export function tooSmallFor({ smallest, voices, paper }: { smallest: number; voices: number; paper: Paper }): TooSmall | undefined {
  if (smallest >= smallestType) return undefined;
  const { width, height } = sidesOf(paper);
  const short = smallestType / smallest;
  const needed = Math.sqrt(width * height) * short;
  const needs = paperNames.find((name) => Math.sqrt(standardPapers[name].width * standardPapers[name].height) >= needed);
  return { smallest: Math.round(smallest * 10) / 10, ...(needs && { needs }), most: Math.max(1, Math.floor(voices / short ** 2)) };
}

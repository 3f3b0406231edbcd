import { textWidth } from '../faces/text-width.ts';
import type { Piece } from '../scene.ts';
import type { Voice } from '../voice.ts';
import { measuresOf } from './measures-of.ts';
import { paragraphOf, type Paragraph } from './paragraph.ts';
import { creditSpace, fall, rise, styleOf, type Style } from './style.ts';

/** One way a voice can be set: so many lines, and the box that takes, as shares of the type's size. */
export interface Shape {
  lines: number;
  width: number;
  height: number;
}

/** A voice ready to be laid out: all its shapes, which at any size keep their proportions. */
export interface Setting {
  voice: Voice;
  form: Piece['form'];
  style: Style;
  paragraph: Paragraph;
  shapes: readonly Shape[];
  creditWidth: number;
}

const mostLines = 12;

/** All the shapes of a voice in a form, widest first. */
export function settingOf(voice: Voice, form: Piece['form'], isLarge: boolean): Setting {
  const style = styleOf(form, isLarge);
  const paragraph = paragraphOf(voice, style.face);
  const creditWidth = voice.credit === undefined ? 0 : textWidth(voice.credit, 'sans') * style.credit;
  const measures = measuresOf(paragraph, mostLines);
  const shapes = measures
    .map((measure, index) => ({ lines: index + 1, width: Math.max(measure, creditWidth) + 2 * style.padding.x, height: heightOf(style, index + 1, creditWidth > 0) }))
    .filter((shape, index, all) => index === 0 || shape.width < (all[index - 1]?.width ?? 0) - 0.05);
  return { voice, form, style, paragraph, shapes, creditWidth };
}

/** The height of so many lines with everything around them, as a share of the type's size. */
function heightOf({ lead, padding, tail, credit }: Style, lines: number, hasCredit: boolean): number {
  return padding.above + rise + (lines - 1) * lead + fall + padding.below + tail + (hasCredit ? credit * creditSpace : 0);
}

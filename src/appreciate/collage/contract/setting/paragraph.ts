import { textWidth } from '../faces/text-width.ts';
import type { TypefaceName } from '../scene.ts';
import type { Voice } from '../voice.ts';
import { cleanText } from './clean-text.ts';
import { hyphenate } from './hyphenate.ts';
import { shorten } from './shorten.ts';

/** The smallest part of a text that a line cannot end inside of. Widths are shares of the type's size. */
export interface Part {
  text: string;
  width: number;
  /** What stands between it and the next one if the line goes on: a space or nothing. */
  space: number;
  /** What is added if the line ends here: the width of a hyphen, or nothing. */
  hyphen: number;
}

/** A text taken apart into what can stand in lines, without its marks of quotation. */
export interface Paragraph {
  parts: readonly Part[];
  face: TypefaceName;
  direction: 'ltr' | 'rtl';
  marks: readonly [open: string, close: string];
  shortened: boolean;
}

const marks = { de: ['„', '“'], en: ['“', '”'] } as const;

/** Words wider than this are taken apart even where no hyphen belongs: nothing is ever cut off. */
const widestPart = 7;

const isWord = /^[\P{L}]*[\p{L}'’]+[\P{L}]*$/u;

/** Words up to this width stay whole: a hyphen costs more calm than a ragged line, in large type most of all. */
const staysWhole = { large: 8.5, small: 6 };

/** A voice's text, cleaned and shortened, in parts with their widths in that face. */
export function paragraphOf({ text, language }: Pick<Voice, 'text' | 'language'>, face: TypefaceName): Paragraph {
  const { text: kept, shortened } = shorten(cleanText(text));
  const space = textWidth(' ', face);
  const parts = kept.split(' ').filter((word) => word !== '').flatMap((word) => partsOf(word, language, face, space));
  const strong = /[\p{L}]/u.exec(kept)?.[0] ?? '';
  return { parts, face, direction: /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(strong) ? 'rtl' : 'ltr', marks: marks[language], shortened };
}

function partsOf(word: string, language: 'de' | 'en', face: TypefaceName, space: number): Part[] {
  const pieces = word
    .split(/(?<=[\p{L}\p{N}][-–—/\u00ad])(?=[\p{L}\p{N}])|(?<=[\u2e80-\u9fff\uac00-\ud7af\u3040-\u30ff])(?=[\u2e80-\u9fff\uac00-\ud7af\u3040-\u30ff])/u)
    .flatMap((piece) => (isWord.test(piece) && textWidth(piece, face) > staysWhole[face === 'serif-strong' ? 'large' : 'small'] ? hyphenate(piece, language) : [piece]))
    .flatMap((piece) => narrowEnough(piece, face));
  return pieces.map((piece, index) => {
    const isLast = index === pieces.length - 1;
    const shown = piece.replaceAll('\u00ad', '');
    return { text: shown, width: textWidth(shown, face), space: isLast ? space : 0, hyphen: isLast || !wantsHyphen(piece, pieces[index + 1] ?? '') ? 0 : textWidth('-', face) };
  });
}

function wantsHyphen(piece: string, next: string): boolean {
  return /[\p{L}\p{M}\u00ad]$/u.test(piece) && /^\p{L}/u.test(next) && !/[\u2e80-\u9fff\uac00-\ud7af\u3040-\u30ff]/u.test(piece + next);
}

function narrowEnough(piece: string, face: TypefaceName): string[] {
  if (textWidth(piece, face) <= widestPart) return [piece];
  const narrow: string[] = [];
  let width = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(piece)) {
    const more = textWidth(segment, face);
    if (narrow.length === 0 || width + more > widestPart * 0.9) {
      narrow.push(segment);
      width = more;
    } else {
      narrow[narrow.length - 1] += segment;
      width += more;
    }
  }
  return narrow;
}

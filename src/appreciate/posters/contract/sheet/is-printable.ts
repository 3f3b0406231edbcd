import { faceOf } from '#appreciate/collage/contract/faces/face-of.ts';

/** Whether there are letters for all of a text; scripts that no face has are not printed. */
export function isPrintable(text: string): boolean {
  return [...text].every((letter) => /[\s\p{C}\p{M}]/u.test(letter) || faceOf(letter.codePointAt(0) ?? 0, 'serif') !== 'elsewhere');
}

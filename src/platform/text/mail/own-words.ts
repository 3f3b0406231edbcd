import type { Segment } from './segment.ts';

/** Stands where something between two stretches of own words was left out. */
const gap = '[…]';

/**
 * What the writer says, without what is repeated, handed on or closes the mail. Answers written between the lines of an
 * earlier mail keep a sign where those lines stood.
 */
export function ownWords(segments: readonly Segment[]): string {
  const pieces: string[] = [];
  let isBetween = false;
  for (const { kind, text } of segments) {
    const words = kind === 'own' ? tidied(text) : '';
    if (words !== '') {
      if (isBetween && pieces.length > 0) pieces.push(gap);
      pieces.push(words);
      isBetween = false;
    } else if (kind === 'quoted' && text.trim() !== '') isBetween = true;
  }
  return pieces.join('\n\n');
}

/** Without what mail programs leave behind when they turn HTML into text, and without more than one empty line. */
function tidied(text: string): string {
  return text
    .replace(/\[cid:[^\]\n]{1,200}\]/g, '')
    .replace(/(\S)<(?:https?|mailto):[^>\s]{1,2000}>/g, '$1')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

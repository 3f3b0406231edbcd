import { randomInt } from 'node:crypto';

/** Finds every marker in a frame. */
export const markers = /m-[a-z]{24}/g;

/** A word nobody else says, to recognise a turn by. Letters only: digits can look like a card number and be withheld. */
export function newMarker(): string {
  return `m-${Array.from({ length: 24 }, () => String.fromCharCode(97 + randomInt(26))).join('')}`;
}

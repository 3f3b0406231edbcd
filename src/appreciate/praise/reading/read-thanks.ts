import { fold } from '#platform/text/fold.ts';
import { words } from '#platform/text/words.ts';

/** How surely a text says thanks, and how surely it is worth a wall: both from 0 to 1, from .5 on it is. */
export interface Thanks {
  /** Any thanks at all, in advance and out of politeness included. */
  gratitude: number;
  /** Gratitude or praise for help that was received. */
  praise: number;
}

const longest = 16_384;
const thanking = /^(thank(s|you|ful)?|thx|appreciated?|grateful|danke?|dank(en|bar)?|vielendank|merci|lieb|klasse|toll|super|great|brilliant|amazing)$/;
const taken = /^(no|nein|not|kein|keine|but|aber|voraus|advance|god|gott|leider|unfortunately|trotzdem)$/;

/** What a customer's turn says of thanks. Total: any text has an answer, markup, emoji and half characters included. */
export function readThanks(text: string): Thanks {
  const said = words(text.slice(0, longest)).map((word) => fold(word.text));
  const thanks = said.filter((word) => thanking.test(word)).length;
  if (thanks === 0) return { gratitude: 0.05, praise: 0.05 };
  const gratitude = said.some((word) => /^(no|nein)$/.test(word)) ? 0.3 : 0.9;
  return { gratitude, praise: said.some((word) => taken.test(word)) || said.length < 3 ? 0.2 : 0.7 };
}

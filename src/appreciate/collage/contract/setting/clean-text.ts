const zeroWidthJoiner = '\u200d';

/**
 * A text as it can be set: one line of letters that have a width. Controls and marks that turn directions around are gone; skin
 * tones and variations, which mean nothing in one colour, too; of emoji joined to one the first is drawn; flags are their letters.
 * Marks of quotation around the whole are the setter's to put.
 */
export function cleanText(text: string): string {
  const plain = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u201f\u2026]*$/.test(text) ? text : simplified(text);
  const spaced = plain.replaceAll(/\s+/g, ' ').trim();
  return /^[„“"»«][^„“”"»«]*[“”"«»]$/.test(spaced) ? spaced.slice(1, -1).trim() : spaced;
}

function simplified(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(new RegExp(`(\\p{Extended_Pictographic})(?:\\ufe0f|\\p{Emoji_Modifier})*(?:${zeroWidthJoiner}\\p{Extended_Pictographic}(?:\\ufe0f|\\p{Emoji_Modifier})*)+`, 'gu'), '$1')
    .replaceAll(/[\u{1f1e6}-\u{1f1ff}]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 0x41))
    .replaceAll(/[\ufe00-\ufe0f\u20e3\u{e0000}-\u{e007f}]|\p{Emoji_Modifier}/gu, '')
    .replaceAll(/[\u2028\u2029\u0085]/g, ' ')
    .replaceAll(/[\u202a-\u202e\u2060-\u2069\ufeff\u200b\u200d-\u200f\u061c]/g, '')
    .replaceAll(/(?![\n\r\t\u00ad])[\p{Cc}\p{Cs}\p{Co}]/gu, '');
}

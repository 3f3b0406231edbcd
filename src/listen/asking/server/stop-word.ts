/** What a customer's message says about being heard. */
export type StopSign = 'stop' | 'doubt' | 'none';

/** The word itself, also drawn out or as a verb: "Stoooop", "stoppen". */
const stopWord = /^s+t+o+p+(?:e|en|t|ing)?$/u;
/** What people put around it without meaning anything else. */
const courtesies = new Set(
  (
    'nein bitte jetzt sofort danke das es mit dem zuhören zuhoeren mithören mithoeren mitlesen ' +
    'no please pls now immediately thanks thank you it this in to me listening'
  ).split(' '),
);
/** The road sign, and "no entry". */
const stopSigns = /^\s*(?:[\u{1F6D1}\u{26D4}]\s*)+$/u;

/** Somebody speaks about being listened to … */
const aboutListening =
  /\b(?:mit(?:ge)?h(?:ö|oe)r|mitles|mitgelesen|zu(?:ge)?h(?:ö|oe)r|ab(?:ge)?h(?:ö|oe)r|belausch|lausch|mitschneid|mitgeschnitten|listen|eavesdrop|overhear|einwilligung|consent)|\b(?:h(?:ö|oe)r|lies|lest|lesen)[^.!?]{0,80}\b(?:mit|zu)\s*(?:[.,;:!?…)"“”]|$)/u;
/** … or takes something back. */
const takesBack =
  /\b(?:stop\w*|halt|schluss|ende|beend\w*|widerruf\w*|zur(?:ü|ue)ck\w*|nicht|kein\w*|niemand\w*|nein|ohne|aufh(?:ö|oe)r\w*|lieber|unangenehm|withdraw\w*|revoke\w*|don't|dont|do not|no longer|nobody|without|never|not|no)(?![\p{L}\p{N}])/u;

/**
 * Reads a message for a withdrawal. `stop` is the whole message and ends listening at once; `doubt` may mean it, so the door
 * closes and the customer is asked. A customer who merely writes about an appliance that stops is neither.
 */
export function readStopSign(text: string): StopSign {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll(/[\p{Cf}\uFE0F]/gu, '').replaceAll('’', "'");
  if (isStop(plain) || stopSigns.test(plain)) return 'stop';
  return aboutListening.test(plain) && takesBack.test(plain) ? 'doubt' : 'none';
}

/** Nothing but the word and courtesies, whatever punctuation and pictures stand around them. */
function isStop(plain: string): boolean {
  if (plain.length > 200) return false;
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isSpelled = words.every((word) => word.length === 1) && stopWord.test(words.join(''));
  return isSpelled || (words.some((word) => stopWord.test(word)) && words.every((word) => stopWord.test(word) || courtesies.has(word)));
}

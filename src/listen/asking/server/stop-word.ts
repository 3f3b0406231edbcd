/** What a customer's message says about being heard. */
export type StopSign = 'stop' | 'doubt' | 'none';

const edges = /^[\s"'„“”‚‘’.,;:!?()-]+|[\s"'„“”‚‘’.,;:!?()-]+$/gu;
const stopWords = new Set(['stop', 'stopp', 'stop listening', 'stopp zuhören', 'zuhören stopp', 'stop bitte', 'bitte stop', 'please stop', 'stopp bitte', 'bitte stopp', 'stop please']);

/** Somebody speaks about being listened to … */
const aboutListening = /\b(?:mith(?:ö|oe)r|mitles|zuh(?:ö|oe)r|abh(?:ö|oe)r|belausch|lausch|mitschneid|listen(?:ing)?\b|eavesdrop|overhear|einwilligung|consent)/iu;
/** … or takes something back. */
const takesBack = /\b(?:stopp?|halt|schluss|widerruf\w*|zur(?:ü|ue)ck(?:nehm|zieh)\w*|nicht mehr|nicht|kein\w*|nein|aufh(?:ö|oe)r\w*|lieber|unangenehm|withdraw\w*|revoke\w*|don'?t|do not|no longer|nobody|not|no)\b/iu;

/**
 * Reads a message for a withdrawal. `stop` is the whole message and ends listening at once; `doubt` may mean it, so the door
 * closes and the customer is asked. A customer who merely writes about an appliance that stops is neither.
 */
export function readStopSign(text: string): StopSign {
  if (text.length > 400) return aboutListening.test(text) && takesBack.test(text) ? 'doubt' : 'none';
  const bare = text.toLowerCase().replaceAll(edges, '').replace(/\s+/g, ' ');
  if (stopWords.has(bare)) return 'stop';
  return aboutListening.test(text) && takesBack.test(text) ? 'doubt' : 'none';
}

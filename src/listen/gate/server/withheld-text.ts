import { LRUCache } from 'lru-cache';
import { withhold } from '#platform/text/withheld.ts';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';

type Turn = Extract<ConversationEvent, { kind: 'turn' }>;

const withheldTexts = new WeakMap<Turn, string>();
/** Words on their way into the log; few, as they stay for one trip to the database. */
const ahead = new LRUCache<string, string>({ max: 64 });

/** A turn without card numbers, IBAN and health patterns. It reaches many guests; its patterns are looked for once. */
export function withheldText(turn: Turn): string {
  const known = withheldTexts.get(turn);
  if (known !== undefined) return known;
  const text = ahead.get(turn.body.text) ?? withhold(turn.body.text).text;
  ahead.delete(turn.body.text);
  withheldTexts.set(turn, text);
  return text;
}

/** Looks through words somebody listens for while they are still being written down, so that nobody waits for it afterwards. */
export function withholdAhead(words: string): void {
  if (!ahead.has(words)) ahead.set(words, withhold(words).text);
}

import type { DeskEvent } from '../../contract/desk-conversation.ts';
import type { Errand } from './outbox.ts';

/**
 * The answers of one conversation that do not stand in it yet. The event may come before the reply to the request does;
 * the same words written twice are two answers.
 */
export function notYetSaid(errands: readonly Errand[], events: readonly DeskEvent[]): Errand[] {
  const matched = new Set<number>();
  return errands.filter((errand) => {
    if (errand.state === 'refused') return true;
    const event = events.find((each) => each.kind === 'turn' && !matched.has(each.seq) && isThis(errand, each));
    if (event) matched.add(event.seq);
    return !event;
  });
}

function isThis({ seq, after, text, noted = 'agent' }: Errand, event: Extract<DeskEvent, { kind: 'turn' }>): boolean {
  if (event.by !== noted) return false;
  return seq === undefined ? event.seq > after && event.text === text : event.seq === seq;
}

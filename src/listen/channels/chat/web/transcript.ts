import type { Formatters } from '#platform/i18n/formatters.ts';
import type { ChatEvent } from '../contract/chat-event.ts';
import { element } from '../widget/element.ts';
import type { PageWords } from './page-words.ts';
import { withAttributes } from './with-attributes.ts';

/** What was said, loaded when somebody wants to read it. */
export function transcript(words: PageWords, { timeNextTo }: Formatters, load: () => Promise<readonly ChatEvent[] | undefined>): HTMLElement {
  const list = element('div.transcript');
  const details = withAttributes(element('details', {}, element('summary', {}, words.said), list), { 'data-key': 'said' });
  details.addEventListener('toggle', async () => {
    if (!details.open || list.childElementCount > 0) return;
    list.replaceChildren(element('p', {}, words.wait));
    const events = await load();
    list.replaceChildren(...(events ? events.flatMap(turn) : [element('p', {}, words.failed)]));
  });
  return details;

  function turn(event: ChatEvent, index: number, events: readonly ChatEvent[]): Node[] {
    if (event.kind !== 'turn') return [];
    const time = timeNextTo(event.at, events[index - 1]?.at ?? Date.now());
    const author = element('p.author', {}, `${event.by === 'customer' ? words.you : words.service} · ${time}`);
    return [element(`div.${event.by}`, {}, author, element('p.text', { dir: 'auto' }, event.text))];
  }
}

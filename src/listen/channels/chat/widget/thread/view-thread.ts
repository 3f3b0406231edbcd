import type { ChatEvent } from '../../contract/chat-event.ts';
import type { Entry } from '../keep/outbox.ts';
import type { Card, Note, ThreadView } from './line.ts';
import type { Thread } from './thread.ts';

/**
 * What the customer sees: the events of the thread, then whatever is still on its way. A message stands there exactly
 * once and in its order, whichever of its event and its confirmation comes first.
 */
export function viewThread(thread: Thread | undefined, waiting: readonly Entry[]): ThreadView {
  const said = waiting.filter((entry) => entry.errand.do === 'say');
  const owner = new Map<number, string>();
  for (const { seq, entryId } of thread?.confirmed.values() ?? []) owner.set(seq, entryId);
  const view: ThreadView = { state: thread ? 'waiting' : 'new', listeners: 0, lines: [] };
  const cards: Card[] = [];
  const events = thread?.events() ?? [];
  for (const event of events) {
    if (event.kind === 'turn' && event.by === 'customer' && !owner.has(event.seq)) {
      const early = said.find((entry) => isEcho(event, entry) && ![...owner.values()].includes(entry.id));
      if (early) owner.set(event.seq, early.id);
    }
    tell(view, event, cards, owner.get(event.seq) ?? `${event.seq} ${event.kind}`);
  }
  for (const card of cards) if (thread?.isOvertaken(card.askId)) setAside(card);
  for (const { seq, entryId, text, at } of thread?.confirmed.values() ?? []) {
    if (!thread?.hasTurn(seq)) view.lines.push({ key: entryId, at, kind: 'said', by: 'customer', text });
  }
  if (view.state === 'waiting') awaitAgent(view);
  const shown = new Set(owner.values());
  for (const entry of said) {
    if (shown.has(entry.id) || entry.errand.do !== 'say') continue;
    view.lines.push({ key: entry.id, at: entry.at, kind: 'said', by: 'customer', text: entry.errand.text, waiting: entry });
  }
  for (const { errand } of waiting) {
    const card = errand.do === 'answer' && cards.find(({ askId, standing }) => askId === errand.askId && standing === 'open');
    if (card) card.standing = 'sending';
  }
  return view;
}

/** Whether an event is the message of `entry` come back before its confirmation. Until that arrives, words must do. */
function isEcho(event: ChatEvent & { kind: 'turn' }, { after, errand, refused }: Entry): boolean {
  return errand.do === 'say' && !refused && event.seq > after && event.text === errand.text;
}

function tell(view: ThreadView, event: ChatEvent, cards: Card[], key: string): void {
  const place = { key, at: event.at, seq: event.seq };
  const note = (told: Note) => view.lines.push({ ...place, kind: 'note', note: told });
  const current = cards.at(-1);
  switch (event.kind) {
    case 'turn':
      // Whoever writes after the end is still read.
      if (view.state === 'closed') view.state = 'served';
      view.lines.push({ ...place, kind: 'said', by: event.by, text: event.text });
      return;
    case 'agent-joined':
      view.state = 'served';
      note({ is: 'joined' });
      return;
    case 'handed-over':
      view.state = 'waiting';
      setAside(current);
      note({ is: 'handed-over' });
      return;
    case 'asked': {
      setAside(current);
      const card: Card = { askId: event.askId, questions: event.questions, standing: 'open', answers: {} };
      cards.push(card);
      view.lines.push({ ...place, kind: 'card', card });
      return;
    }
    case 'granted':
    case 'refused': {
      const granted = event.kind === 'granted';
      if (current?.standing === 'open' && current.questions.some(({ purpose }) => purpose === event.purpose)) {
        current.answers[event.purpose] = granted;
        if (current.questions.every(({ purpose }) => purpose in current.answers)) current.standing = 'answered';
      } else note({ is: event.kind, purpose: event.purpose });
      return;
    }
    case 'withdrawn':
      setAside(current);
      note({ is: 'withdrawn', purpose: event.purpose });
      return;
    case 'listening': {
      const listeners = event.open ? event.listeners : 0;
      const last = view.lines.at(-1);
      const isTold = listeners === view.listeners || (listeners === 0 && last?.kind === 'note' && last.note.is === 'withdrawn');
      view.listeners = listeners;
      if (!isTold) note(listeners > 0 ? { is: 'heard', listeners } : { is: 'unheard' });
      return;
    }
    case 'wrapped-up':
    case 'closed':
      setAside(current);
      if (view.state !== 'closed') note({ is: 'closed' });
      view.state = 'closed';
      if (event.kind === 'closed') view.listeners = 0;
  }
}

/** Says that the first message has arrived, until an agent says so better. */
function awaitAgent({ lines }: ThreadView): void {
  const first = lines[0];
  const isTold = lines.some((line) => line.kind === 'note' && (line.note.is === 'joined' || line.note.is === 'handed-over'));
  if (first && !isTold) lines.splice(1, 0, { key: 'awaited', at: first.at, kind: 'note', note: { is: 'awaited' } });
}

/** A question that was overtaken needs no answer any more. */
function setAside(card: Card | undefined): void {
  if (card?.standing === 'open') card.standing = 'void';
}

import type { ChatEvent } from '../../contract/chat-event.ts';
import type { Entry } from '../keep/outbox.ts';
import type { Card, Line, Note, ThreadView } from './line.ts';
import type { Thread } from './thread.ts';

/**
 * What the customer sees: the events of the thread, then whatever is still on its way. A message stands there exactly
 * once and in its order, whichever of its event and its confirmation comes first.
 */
export function viewThread(thread: Thread | undefined, waiting: readonly Entry[]): ThreadView {
  const view: ThreadView = { state: thread ? 'waiting' : 'new', listeners: 0, lines: [] };
  const { lines } = view;
  const cards: Card[] = [];
  const owner = new Map(thread?.owners);
  const isShown = (id: string) => [...owner.values()].includes(id);

  for (const event of thread?.events() ?? []) {
    if (event.kind === 'turn' && event.by === 'customer' && !owner.has(event.seq)) {
      const early = waiting.find((entry) => isEcho(event, entry) && !isShown(entry.id));
      if (early) owner.set(event.seq, early.id);
    }
    tell(view, cards, event, owner.get(event.seq) ?? `${event.seq} ${event.kind}`);
  }
  for (const card of cards) if (thread?.overtaken.has(card.askId)) setAside(card);
  const first = lines[0];
  // The first message has arrived, until an agent says so better.
  if (first && view.state === 'waiting' && !lines.some((line) => line.kind === 'note')) {
    lines.splice(1, 0, { key: 'awaited', at: first.at, kind: 'note', note: { kind: 'awaited' } });
  }
  for (const entry of waiting) {
    const { id: key, at, errand } = entry;
    if (errand.do === 'say' && !isShown(key)) lines.push({ key, at, kind: 'said', by: 'customer', text: errand.text, waiting: entry });
    const card = errand.do === 'answer' && cards.find(({ askId, standing }) => askId === errand.askId && standing === 'open');
    if (card) card.standing = 'sending';
  }
  return view;
}

/** Whether an event is the message of `entry` come back before its confirmation. Until that arrives, words must do. */
function isEcho(event: ChatEvent & { kind: 'turn' }, { after, errand, refused }: Entry): boolean {
  return errand.do === 'say' && !refused && event.seq > after && event.text === errand.text;
}

/** Adds to the view what an event means. */
function tell(view: ThreadView, cards: Card[], event: ChatEvent, key: string): void {
  const place = { key, at: event.at, seq: event.seq };
  const note = (told: Note) => void view.lines.push({ ...place, kind: 'note', note: told });
  const current = cards.at(-1);
  switch (event.kind) {
    case 'turn':
      // Whoever writes after the end is still read.
      if (view.state === 'closed') view.state = 'served';
      view.lines.push({ ...place, kind: 'said', by: event.by, text: event.text });
      return;
    case 'asked': {
      const { askId, questions } = event;
      const card: Card = { askId, questions, standing: 'open', answers: {} };
      setAside(current);
      cards.push(card);
      view.lines.push({ ...place, kind: 'card', card });
      return;
    }
    case 'granted':
    case 'refused': {
      if (current?.standing !== 'open' || !current.questions.some(({ purpose }) => purpose === event.purpose)) return note(event);
      current.answers[event.purpose] = event.kind === 'granted';
      if (current.questions.every(({ purpose }) => purpose in current.answers)) current.standing = 'answered';
      return;
    }
    case 'listening': {
      const isTold = event.listeners === view.listeners || (!event.listeners && isWithdrawal(view.lines.at(-1)));
      view.listeners = event.listeners;
      return isTold ? undefined : note(event);
    }
  }
  // What is asked about the customer's words stays open when the talk ends: thanks comes last.
  if (event.kind === 'withdrawn' || (event.kind !== 'agent-joined' && current?.questions[0]?.purpose === 'listen')) setAside(current);
  if (event.kind === 'closed') view.listeners = 0;
  const state = follows[event.kind];
  // The end is told once.
  if (state !== 'closed' || view.state !== 'closed') note(event);
  if (state) view.state = state;
}

/** How a conversation stands after an event, where that changes it. */
const follows: Partial<Record<ChatEvent['kind'], ThreadView['state']>> = {
  'agent-joined': 'served',
  'handed-over': 'waiting',
  'wrapped-up': 'closed',
  closed: 'closed',
};

function isWithdrawal(line: Line | undefined): boolean {
  return line?.kind === 'note' && line.note.kind === 'withdrawn';
}

/** A question that was overtaken needs no answer any more. */
function setAside(card: Card | undefined): void {
  if (card?.standing === 'open') card.standing = 'void';
}

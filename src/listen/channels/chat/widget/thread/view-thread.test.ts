import { describe, expect, test } from 'vitest';
import type { ChatEvent } from '../../contract/chat-event.ts';
import type { Entry } from '../keep/outbox.ts';
import { newThread } from './thread.ts';
import { viewThread } from './view-thread.ts';

const at = '2026-03-04T10:00:00.000Z';
type Loose = ChatEvent extends infer E ? (E extends ChatEvent ? Omit<E, 'at'> : never) : never;

function view(events: Loose[], waiting: Entry[] = []) {
  const thread = newThread('c1');
  for (const event of events) thread.take({ at, ...event } as ChatEvent);
  return viewThread(thread, waiting);
}

const hello: Loose = { seq: 2, kind: 'turn', by: 'customer', text: 'Guten Tag' };
const joined: Loose = { seq: 3, kind: 'agent-joined' };
const asked: Loose = { seq: 5, kind: 'asked', askId: 'a1', questions: [{ purpose: 'listen', text: 'Darf …?' }, { purpose: 'quote', text: 'Dürfen …?' }] };
const notes = (events: Loose[]) => view(events).lines.flatMap((line) => (line.kind === 'note' ? [line.note.kind] : []));
const cards = (events: Loose[], waiting?: Entry[]) => view(events, waiting).lines.flatMap((line) => (line.kind === 'card' ? [line.card] : []));
const answer: Entry = { id: 'e1', at: 0, after: 5, errand: { do: 'answer', conversationId: 'c1', askId: 'a1', granted: ['listen'] } };

describe('what the customer sees', () => {
  test('is told that the message arrived, until somebody is there', () => {
    expect(notes([hello])).toEqual(['awaited']);
    expect(notes([hello, joined])).toEqual(['agent-joined']);
    expect(view([hello, joined]).state).toBe('served');
  });

  test('says who listens for as long as the door is open, although two things follow from one event', () => {
    const granted: Loose[] = [
      { seq: 6, kind: 'granted', purpose: 'listen' },
      { seq: 6, kind: 'listening', open: true, listeners: 2 },
    ];
    expect(view([hello, joined, asked, ...granted]).listeners).toBe(2);
    expect(view([hello, joined, asked, ...granted, { seq: 7, kind: 'listening', open: false, listeners: 0 }]).listeners).toBe(0);
  });

  test('says stop once, and not again that nobody listens', () => {
    const events: Loose[] = [
      { seq: 6, kind: 'listening', open: true, listeners: 1 },
      { seq: 8, kind: 'withdrawn', purpose: 'listen' },
      { seq: 8, kind: 'listening', open: false, listeners: 0 },
    ];
    expect(notes([hello, joined, ...events])).toEqual(['agent-joined', 'listening', 'withdrawn']);
  });

  test('comes to an end once, and goes on when somebody writes after it', () => {
    const end: Loose = { seq: 8, kind: 'wrapped-up' };
    expect(notes([hello, joined, end, { seq: 9, kind: 'closed' }])).toEqual(['agent-joined', 'wrapped-up']);
    expect(view([hello, joined, end, { seq: 9, kind: 'turn', by: 'agent', text: 'Noch etwas' }]).state).toBe('served');
  });
});

describe('the question', () => {
  test('is open until every purpose is answered, and then says what was said', () => {
    expect(cards([hello, joined, asked])).toMatchObject([{ standing: 'open' }]);
    const half: Loose[] = [hello, joined, asked, { seq: 6, kind: 'granted', purpose: 'listen' }];
    expect(cards(half)).toMatchObject([{ standing: 'open', answers: { listen: true } }]);
    expect(cards([...half, { seq: 7, kind: 'refused', purpose: 'quote' }])).toMatchObject([
      { standing: 'answered', answers: { listen: true, quote: false } },
    ]);
  });

  test('waits for the server while the answer is on its way', () => {
    expect(cards([hello, joined, asked], [answer])).toMatchObject([{ standing: 'sending' }]);
  });

  test('about the customer’s own words stays open when the talk ends or changes hands, and not after a stop', () => {
    const about: Loose = { seq: 5, kind: 'asked', askId: 'a3', questions: [{ purpose: 'quote', text: 'Dürfen …?' }] };
    const others: Loose[] = [{ seq: 6, kind: 'handed-over' }, { seq: 6, kind: 'wrapped-up' }, { seq: 6, kind: 'closed' }];
    for (const event of others) expect(cards([hello, joined, about, event])).toMatchObject([{ standing: 'open' }]);
    expect(cards([hello, joined, about, { seq: 6, kind: 'withdrawn', purpose: 'listen' }])).toMatchObject([{ standing: 'void' }]);
    expect(cards([hello, joined, about, { seq: 6, kind: 'closed' }, { seq: 7, kind: 'granted', purpose: 'quote' }])).toMatchObject([{ standing: 'answered' }]);
  });

  test('is settled by a newer question, a hand-over, a stop and the end', () => {
    const newer: Loose = { ...(asked as Extract<Loose, { kind: 'asked' }>), seq: 6, askId: 'a2' };
    expect(cards([hello, joined, asked, newer]).map(({ standing }) => standing)).toEqual(['void', 'open']);
    const others: Loose[] = [{ seq: 6, kind: 'handed-over' }, { seq: 6, kind: 'withdrawn', purpose: 'listen' }, { seq: 6, kind: 'closed' }];
    for (const event of others) {
      expect(cards([hello, joined, asked, event])).toMatchObject([{ standing: 'void' }]);
    }
  });

  test('is settled when the server takes no answer to it any more', () => {
    const thread = newThread('c1');
    for (const event of [hello, joined, asked]) thread.take({ at, ...event } as ChatEvent);
    thread.overtaken.add('a1');
    expect(viewThread(thread, []).lines.at(-1)).toMatchObject({ kind: 'card', card: { standing: 'void' } });
  });
});

import { describe, expect, test } from 'vitest';
import type { DeskConversation, DeskEvent, DeskItem } from '../contract/desk-conversation.ts';
import { deskAfter, emptyDesk, isUnread, type DeskChange, type DeskState } from './desk-state.ts';

function conversation(id: string, lastSeq: number): DeskConversation {
  return {
    id,
    customer: `K-${id}`,
    channel: 'chat',
    origin: 'real',
    language: 'de',
    state: 'live',
    brand: null,
    product: null,
    productId: null,
    reasonId: null,
    openedAt: '2026-11-21T10:00:00.000Z',
    met: null,
    lastSeq,
    door: 'closed',
    paused: false,
    refused: false,
    listeners: 0,
    speakers: 0,
    question: null,
    can: { ask: false, takeBack: false, pause: true, resume: false, say: true, close: true },
  };
}

function turn(id: string, seq: number, by: 'customer' | 'agent' = 'customer'): DeskItem {
  const event: DeskEvent = { seq, at: '2026-11-21T10:00:00.000Z', kind: 'turn', by, text: `word ${seq}` };
  return { type: 'event', conversationId: id, event, conversation: conversation(id, seq) };
}

const queue: DeskItem = { type: 'queue', queue: [] };

function after(changes: readonly DeskChange[], state: DeskState = emptyDesk): DeskState {
  return changes.reduce(deskAfter, state);
}

const ids = (state: DeskState) => state.talks.map((talk) => talk.conversation.id);

describe('the desk', () => {
  test('shows the first conversation by itself and leaves the agent with it when another one comes', () => {
    expect(after([turn('a', 1), turn('b', 1)]).selected).toBe('a');
  });

  test('shows what was taken before its first words have arrived', () => {
    const state = after([turn('a', 1), { type: 'taken', conversation: conversation('b', 2) }, queue]);
    expect(state.selected).toBe('b');
    expect(ids(after([turn('b', 1), turn('b', 2)], state))).toEqual(['a', 'b']);
  });

  test('does not show somebody as waiting who has just been taken', () => {
    const waiting = { ...conversation('b', 1), waitingSince: '2026-11-21T10:00:00.000Z', firstWords: 'word 1' };
    const state = after([{ type: 'queue', queue: [waiting] }, { type: 'taken', conversation: conversation('b', 2) }]);
    expect(state.queue).toEqual([]);
  });

  test('gives a conversation a number of its own and gives numbers of the past to newcomers', () => {
    const state = after([turn('a', 1), turn('b', 1), { type: 'gone', conversationId: 'a' }, turn('c', 1)]);
    expect(state.talks.map(({ number, conversation: { id } }) => `${number}${id}`)).toEqual(['1c', '2b']);
  });

  test('goes on to whoever waits for an answer when the shown conversation is over', () => {
    const before = after([turn('a', 1), turn('b', 1), turn('c', 1), { type: 'seen', conversationId: 'b' }]);
    const state = after([{ type: 'gone', conversationId: 'a' }], before);
    expect(state.selected).toBe('c');
  });
});

describe('a conversation', () => {
  test('is unread from the customer’s words until the agent has had them before their eyes', () => {
    const unread = (state: DeskState) => state.talks.map(isUnread);
    expect(unread(after([turn('a', 1)]))).toEqual([true]);
    expect(unread(after([turn('a', 1), { type: 'seen', conversationId: 'a' }]))).toEqual([false]);
    const answered = [turn('a', 1), { type: 'seen', conversationId: 'a' } as const, turn('a', 2, 'agent')];
    expect(unread(after(answered))).toEqual([false]);
  });

  test('is typed in until the words come', () => {
    const typing = (state: DeskState) => state.talks[0]?.typing;
    expect(typing(after([turn('a', 1), { type: 'typing', conversationId: 'a' }]))).toBe(1);
    expect(typing(after([turn('a', 1), { type: 'typing', conversationId: 'a' }, turn('a', 2)]))).toBe(0);
  });

  test('stays typed in when only what is old comes again', () => {
    expect(after([turn('a', 1), { type: 'typing', conversationId: 'a' }, turn('a', 1)]).talks[0]?.typing).toBe(1);
  });
});

describe('after a lost connection', () => {
  const before = after([turn('a', 1), turn('a', 2), turn('b', 1), queue, { type: 'seen', conversationId: 'a' }]);
  const again = after([{ type: 'lost' }, turn('a', 1), turn('a', 2), turn('a', 3), queue], before);

  test('nothing that comes again stands there twice, and nothing said meanwhile is missing', () => {
    expect(again.talks[0]?.events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('what the agent has read stays read, and what came meanwhile is unread', () => {
    expect(again.talks[0]?.seen).toBe(2);
    expect(again.talks.map(isUnread)).toEqual([true]);
  });

  test('a conversation that went to somebody else meanwhile is gone', () => {
    expect(ids(again)).toEqual(['a']);
  });

  test('everything stays in sight until it is known better', () => {
    expect(ids(after([{ type: 'lost' }], before))).toEqual(['a', 'b']);
  });

  test('a conversation taken meanwhile is there', () => {
    expect(ids(after([{ type: 'lost' }, turn('b', 1), turn('c', 1), queue], before))).toEqual(['b', 'c']);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DeskEvent } from '../../contract/desk-conversation.ts';
import type { KeptText } from './kept-text.ts';
import { notYetSaid } from './not-yet-said.ts';
import { Outbox, type Outcome } from './outbox.ts';

const problem = { type: '#not-found', title: 'There is nothing here for you', status: 404 };

function storage(): KeptText & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    read: (name) => texts.get(name) ?? null,
    keep: (name, text) => texts.set(name, text),
    forget: (name) => texts.delete(name),
  };
}

/** A server that says yes once it is back, each key once. */
function server() {
  const said: string[] = [];
  const keys = new Set<string>();
  const state = { isAway: false, refuses: new Set<string>(), losesReplies: false };
  async function post({ key, text }: { key: string; text: string }): Promise<Outcome> {
    await Promise.resolve();
    if (state.isAway) return { kind: 'away' };
    if (state.refuses.has(text)) return { kind: 'refused', problem };
    if (!keys.has(key)) said.push(text);
    keys.add(key);
    return state.losesReplies ? { kind: 'away' } : { kind: 'said', seq: said.indexOf(text) + 1 };
  }
  return { said, state, post };
}

const errand = (key: string, text = key, conversationId = 'a') => ({ key, conversationId, text, after: 0 });
const states = (outbox: Outbox) => outbox.errands.map(({ text, state }) => `${text} ${state}`);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an answer', () => {
  test('stays in sight until its place in the conversation is known', async () => {
    const { post } = server();
    const outbox = new Outbox(post, storage());
    outbox.add(errand('1', 'Guten Tag'));
    await vi.advanceTimersByTimeAsync(0);
    expect(states(outbox)).toEqual(['Guten Tag said']);
    outbox.arrived('a', 1);
    expect(outbox.errands).toEqual([]);
  });

  test('is sent again while the server is away, and said once although the reply was lost', async () => {
    const { said, state, post } = server();
    const outbox = new Outbox(post, storage());
    state.losesReplies = true;
    outbox.add(errand('1'));
    await vi.advanceTimersByTimeAsync(5_000);
    state.losesReplies = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(said).toEqual(['1']);
    expect(states(outbox)).toEqual(['1 said']);
  });

  test('waits its turn: what was written later is never said earlier', async () => {
    const { said, state, post } = server();
    const outbox = new Outbox(post, storage());
    state.isAway = true;
    for (const key of ['1', '2', '3']) outbox.add(errand(key));
    await vi.advanceTimersByTimeAsync(3_000);
    state.isAway = false;
    outbox.deliverAll();
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(['1', '2', '3']);
  });

  test('does not wait for another conversation', async () => {
    const said: string[] = [];
    const outbox = new Outbox(async ({ conversationId, text }) => {
      if (conversationId === 'slow') return new Promise<never>(() => undefined);
      said.push(text);
      return { kind: 'said', seq: 1 };
    }, storage());
    outbox.add(errand('1', 'waits', 'slow'));
    outbox.add(errand('2', 'goes', 'quick'));
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(['goes']);
  });

  test('survives a reload with its key, so that it is still said once', async () => {
    const { said, state, post } = server();
    const kept = storage();
    state.losesReplies = true;
    const before = new Outbox(post, kept);
    before.add(errand('1', 'Einen Moment bitte'));
    await vi.advanceTimersByTimeAsync(0);
    before.rest();
    state.losesReplies = false;
    const after = new Outbox(post, kept);
    after.deliverAll();
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(['Einen Moment bitte']);
    expect(states(after)).toEqual(['Einen Moment bitte said']);
    after.arrived('a', 1);
    expect(kept.texts.size).toBe(0);
  });

  test('that is refused stays with its reason, holds nothing up, and can be sent again or let go', async () => {
    const { said, state, post } = server();
    const outbox = new Outbox(post, storage());
    state.refuses.add('1');
    outbox.add(errand('1'));
    outbox.add(errand('2'));
    await vi.advanceTimersByTimeAsync(0);
    expect(states(outbox)).toEqual(['1 refused', '2 said']);
    expect(outbox.errands[0]?.problem).toEqual(problem);
    state.refuses.clear();
    outbox.retry('1');
    await vi.advanceTimersByTimeAsync(0);
    expect(said).toEqual(['2', '1']);
    outbox.drop('1');
    expect(outbox.errands, 'what is said cannot be let go').toHaveLength(2);
  });
});

describe('what is not yet said', () => {
  const at = '2026-11-21T10:00:00.000Z';
  const event = (seq: number, text: string): DeskEvent => ({ seq, at, kind: 'turn', by: 'agent', text });
  const sending = (key: string, text: string) => ({ ...errand(key, text), after: 4, state: 'sending' as const });

  test('leaves out an answer whose event came before the reply', () => {
    expect(notYetSaid([sending('1', 'Ja')], [event(5, 'Ja')])).toEqual([]);
  });

  test('does not take an earlier answer of the same words for this one', () => {
    expect(notYetSaid([sending('1', 'Ja')], [event(3, 'Ja')])).toHaveLength(1);
  });

  test('counts the same words twice as two answers', () => {
    expect(notYetSaid([sending('1', 'Ja'), sending('2', 'Ja')], [event(5, 'Ja')]).map(({ key }) => key)).toEqual(['2']);
  });
});

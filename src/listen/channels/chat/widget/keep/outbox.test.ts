import { describe, expect, test } from 'vitest';
import { memoryStore } from '../testing/memory-store.ts';
import { openMemory } from './memory.ts';
import { openOutbox, type Outbox } from './outbox.ts';

const say = (text: string) => ({ do: 'say' as const, text });
const texts = (outbox: Outbox) => outbox.entries().map(({ errand }) => (errand.do === 'say' ? errand.text : errand.do));

function shared() {
  const store = memoryStore();
  const tab = () => openOutbox(openMemory('chair:', () => store));
  return { store, tab };
}

describe('the outbox', () => {
  test('survives a reload and is the same in every tab', () => {
    const { tab } = shared();
    tab().add(say('eins'), 0);
    tab().add(say('zwei'), 0);
    expect(texts(tab())).toEqual(['eins', 'zwei']);
  });

  test('keeps the order of writing when the clock is set back', () => {
    const { tab } = shared();
    tab().add(say('vorher'), 0, 2_000_000);
    tab().add(say('nachher'), 0, 1_000_000);
    expect(texts(tab())).toEqual(['vorher', 'nachher']);
  });

  test('sends a stop before everything that waits, and takes back a yes that has not left yet', () => {
    const { tab } = shared();
    const outbox = tab();
    const conversationId = 'c1';
    outbox.add(say('Moment noch'), 0);
    outbox.add({ do: 'answer', conversationId, askId: 'a1', granted: ['listen'] }, 0);
    outbox.add({ do: 'withdraw', conversationId, purpose: 'listen' }, 0);
    expect(texts(outbox)).toEqual(['Moment noch', 'withdraw']);
    expect(outbox.next()?.errand.do).toBe('withdraw');
  });

  test('lets later messages pass one that was refused, which waits in its place to be sent again', () => {
    const outbox = shared().tab();
    const first = outbox.add(say('zu lang'), 0);
    outbox.add(say('kurz'), 0);
    outbox.refuse(first, 'too-large');
    expect(outbox.next()?.errand).toEqual(say('kurz'));
    expect(texts(outbox)).toEqual(['zu lang', 'kurz']);
    outbox.retry(outbox.entries()[0] as typeof first);
    expect(outbox.next()?.id).toBe(first.id);
  });

  test('reads past entries somebody damaged', () => {
    const { store, tab } = shared();
    store.setItem('chair:out:broken', '{"id":');
    tab().add(say('heil'), 0);
    expect(texts(tab())).toEqual(['heil']);
  });

  test('lives as long as the page where the browser keeps nothing', () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const outbox = openOutbox(openMemory('chair:', forbidden));
    const entry = outbox.add(say('trotzdem'), 0);
    expect(texts(outbox)).toEqual(['trotzdem']);
    outbox.remove(entry);
    expect(texts(outbox)).toEqual([]);
  });

  test('takes in a message although the disk is full', () => {
    const store = memoryStore();
    const full = new Proxy(store, {
      get: (target, name) => (name === 'setItem' ? () => { throw new DOMException('full', 'QuotaExceededError'); } : Reflect.get(target, name)),
    });
    const outbox = openOutbox(openMemory('chair:', () => full));
    outbox.add(say('passt'), 0);
    expect(texts(outbox)).toEqual(['passt']);
  });
});

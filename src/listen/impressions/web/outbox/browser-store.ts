import { createStore, get, update } from 'idb-keyval';
import type { OutboxEntry } from './outbox-entry.ts';
import type { OutboxStore } from './outbox-store.ts';

/**
 * The browser's database, one list per person, so that nobody sends what a colleague wrote on the same machine. Where the
 * browser offers none (some private windows) the entries live as long as the page.
 */
export function browserStore(personId: string): OutboxStore {
  const place = createStore('ohrensessel-outbox', 'impressions');
  let memory: readonly OutboxEntry[] | undefined;
  return {
    async read() {
      if (memory) return memory;
      try {
        return (await get<readonly OutboxEntry[]>(personId, place)) ?? [];
      } catch {
        return (memory = []);
      }
    },
    async change(change) {
      if (!memory) {
        try {
          return await update<readonly OutboxEntry[]>(personId, (entries) => change(entries ?? []), place);
        } catch {
          memory = [];
        }
      }
      memory = change(memory);
    },
  };
}

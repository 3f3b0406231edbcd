import type { OutboxEntry } from './outbox-entry.ts';

/** Where entries outlive the page, oldest first. */
export interface OutboxStore {
  read(): Promise<readonly OutboxEntry[]>;
  /** Changes the list as one step, also against other tabs. */
  change(update: (entries: readonly OutboxEntry[]) => readonly OutboxEntry[]): Promise<void>;
}

import type { Memory } from './memory.ts';

/** What a browser needs to find its conversation again. */
export interface Keepsake {
  /** The customer's own key. */
  key: string;
  /** The present conversation; undefined once the server does not know it any more. */
  conversationId?: string | undefined;
}

const name = 'me';

/** The keepsake of this browser; undefined before the first message was received, and when the entry is damaged. */
export function readKeepsake(memory: Memory): Keepsake | undefined {
  try {
    const { key, conversationId } = JSON.parse(memory.read(name) ?? '') as Partial<Keepsake>;
    return key ? { key, conversationId } : undefined;
  } catch {
    return undefined;
  }
}

export function writeKeepsake(memory: Memory, keepsake: Keepsake): void {
  memory.write(name, JSON.stringify(keepsake));
}

/**
 * Forgets the customer on this device: the key, the place in the thread, the language and whatever still waits.
 * @param except prefix of names that stay.
 */
export function forgetCustomer(memory: Memory, except?: string): void {
  for (const entry of memory.names()) if (!except || !entry.startsWith(except)) memory.forget(entry);
}

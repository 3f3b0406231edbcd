import { setTimeout as pause } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';

/** Signs out of a mailbox, and ends the connection also where the server does not answer. */
export async function farewell(client: ImapFlow): Promise<void> {
  try {
    await Promise.race([client.logout(), pause(2_000)]);
  } catch {
    // It is gone already.
  } finally {
    client.close();
  }
}

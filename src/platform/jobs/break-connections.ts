import type pg from 'pg';

/**
 * Breaks connections as a network would: whoever waits for an answer is told that there will be none. Ending them politely would tell
 * those who only listen nothing.
 */
export function breakConnections(clients: Iterable<pg.PoolClient>): void {
  for (const client of clients) client.connection.stream.destroy();
}

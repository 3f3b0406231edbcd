import type { Services } from '#platform/http/request-context.ts';

/** Lets the figures of sockets, database connections and of the process be counted whenever somebody looks. */
export function watchServices({ metrics, live, database, bell }: Services): void {
  metrics.watchProcess();
  metrics.gauge('ohrensessel_live_sockets', 'Open sockets of browsers at this node', () => live.size);
  metrics.gauge('ohrensessel_database_connections', 'Connections of this node to the database', () => database.pool.totalCount);
  metrics.gauge('ohrensessel_database_waiting', 'Requests of this node that wait for a connection', () => database.pool.waitingCount);
  metrics.gauge('ohrensessel_news_fresh', '1 while news from other nodes arrive; at 0 every door is closed', () => Number(bell.fresh));
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { api } from '#web/api/client.ts';
import { useConnection } from '#web/live/use-connection.ts';
import { useMe } from '#web/session/use-me.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { personOutbox, type Arrival, type OutboxNews } from './person-outbox.ts';
import type { Outbox } from './outbox.ts';

const nothing: OutboxNews = {};

/** What I wrote and the server does not have yet, and where to put more. `news` is told what became of each. */
export function useOutbox(news: OutboxNews = nothing): { outbox: Outbox; entries: readonly OutboxEntry[] } {
  const person = personOutbox(useMe().id);
  const { outbox } = person;
  const entries = useSyncExternalStore(outbox.subscribe, () => outbox.entries);
  const queries = useQueryClient();
  const connection = useConnection();
  const arrived = useEffectEvent((arrival: Arrival) => {
    void queries.invalidateQueries({ queryKey: api.impressions.key() });
    news.arrived?.(arrival);
  });
  const takesBack = useEffectEvent((entry: OutboxEntry) => news.takesBack?.(entry) ?? false);
  useEffect(() => person.hear({ arrived: (arrival) => arrived(arrival), takesBack: (entry) => takesBack(entry) }), [person]);
  useEffect(() => {
    if (connection === 'open') void outbox.flush();
  }, [connection, outbox]);
  return { outbox, entries };
}

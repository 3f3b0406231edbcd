import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { api } from '#web/api/client.ts';
import { useConnection } from '#web/live/use-connection.ts';
import { useMe } from '#web/session/use-me.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { personOutbox, type Arrival } from './person-outbox.ts';
import type { Outbox } from './outbox.ts';

/** What I wrote and the server does not have yet, and where to put more. `onArrival` hears what was stored. */
export function useOutbox(onArrival?: (arrival: Arrival) => void): { outbox: Outbox; entries: readonly OutboxEntry[] } {
  const person = personOutbox(useMe().id);
  const { outbox } = person;
  const entries = useSyncExternalStore(outbox.subscribe, () => outbox.entries);
  const queries = useQueryClient();
  const connection = useConnection();
  const arrived = useEffectEvent((arrival: Arrival) => {
    void queries.invalidateQueries({ queryKey: api.impressions.key() });
    onArrival?.(arrival);
  });
  useEffect(() => person.onArrival((arrival) => arrived(arrival)), [person]);
  useEffect(() => {
    if (connection === 'open') void outbox.flush();
  }, [connection, outbox]);
  return { outbox, entries };
}

import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useWatch } from '#web/live/use-watch.ts';
import type { HungPraise } from '../../contract/hung-praise.ts';
import { followHung, type HungFollowing } from './follow-hung.ts';

/**
 * Keeps what these queries read of what hangs true, as long as the component is there: words that leave the wall leave them at once.
 * @param gathering milliseconds after which what arrived is read.
 */
export function useHungChanges(keys: readonly QueryKey[], gathering = 500): void {
  const queries = useQueryClient();
  const following = useRef<HungFollowing>(undefined);
  const patch = useEffectEvent((change: (hung: readonly HungPraise[]) => readonly HungPraise[]) => {
    for (const queryKey of keys) queries.setQueriesData({ queryKey }, (read: { items?: readonly HungPraise[] } | undefined) => (read?.items ? { ...read, items: change(read.items) } : read));
  });
  const readAgain = useEffectEvent(() => {
    for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
  });
  useEffect(() => {
    const followed = followHung({ patch: (change) => patch(change), readAgain: () => readAgain() }, gathering);
    following.current = followed;
    return () => followed[Symbol.dispose]();
  }, [gathering]);
  useWatch('praise.wall', {}, { onItem: (item) => following.current?.hear(item) });
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '#web/api/client.ts';
import { useWatch } from '#web/live/use-watch.ts';

/** Milliseconds in which arrivals are gathered, so that a flood of thanks is read once. */
const gathering = 500;

/** Keeps the thanks on this page true: what leaves the wall leaves it at once, what arrives is read a moment later. */
export function useHungChanges(): void {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lists = [api.praise.hung.key(), api.praise.forMyUnit.key()];
  const readAgain = () => {
    timer.current = undefined;
    for (const queryKey of lists) void queries.invalidateQueries({ queryKey });
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useWatch('praise.wall', {}, {
    onItem(item) {
      if (item.type === 'beginning') return;
      if (item.type === 'left') {
        for (const queryKey of lists) queries.setQueriesData({ queryKey }, (list: { items: Array<{ id: string }> } | undefined) => list && { ...list, items: list.items.filter(({ id }) => id !== item.id) });
      }
      timer.current ??= setTimeout(readAgain, gathering);
    },
  });
}

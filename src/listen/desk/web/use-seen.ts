import { useEffect, type Dispatch } from 'react';
import type { DeskChange, Talk } from './desk-state.ts';
import { useIsLooking } from './use-is-looking.ts';

/** Counts what stands before the agent's eyes as seen: the talk that is shown, while the tab is the one looked at. */
export function useSeen(talk: Talk | undefined, isInSight: boolean, change: Dispatch<DeskChange>): void {
  const isLooking = useIsLooking();
  const id = talk?.conversation.id;
  const newest = talk?.events.at(-1)?.seq ?? 0;
  const hasNews = newest > (talk?.seen ?? 0);
  useEffect(() => {
    if (id !== undefined && hasNews && isInSight && isLooking) change({ type: 'seen', conversationId: id });
  }, [id, hasNews, isInSight, isLooking, change]);
}

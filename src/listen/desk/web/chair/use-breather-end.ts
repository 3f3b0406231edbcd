import { useEffect, useRef } from 'react';
import { showToast } from '#platform/ui/show-toast.ts';
import { useDeskMessages } from '../use-desk-messages.ts';

/** Says when a breather is over; the doors wait for the agent. @param left milliseconds, or null without a breather. */
export function useBreatherEnd(left: number | null): void {
  const { over } = useDeskMessages().breather;
  const wasResting = useRef(false);
  const isResting = left !== null;
  useEffect(() => {
    if (wasResting.current && !isResting) showToast({ message: over });
    wasResting.current = isResting;
  }, [isResting, over]);
}

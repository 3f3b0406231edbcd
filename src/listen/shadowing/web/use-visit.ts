import { useEffect, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useWatch } from '#web/live/use-watch.ts';
import { nothingHeard, visitAfter, type VisitState } from './visit-state.ts';

/**
 * A short break of the connection is over before anybody has read a line. After that the doors close here, because
 * nobody can say whether they are still open there.
 */
const patience = 4_000;

/** A visit as it happens. Everything heard lives in this component's memory and leaves with it. */
export function useVisit(visitId: string): { state: VisitState; select(handle: string): void; leave(): void } {
  const [state, change] = useReducer(visitAfter, nothingHeard);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useWatch('visit', { visitId }, {
    onItem(item) {
      if (item.type === 'conversations') clearTimeout(timer.current);
      change(item);
    },
    onEnd: () => change({ type: 'over' }),
    onLost() {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => change({ type: 'lost' }), patience);
    },
  });

  useEffect(() => {
    // A page that is put away whole, to be shown again by the back button, must not keep words meanwhile.
    const forget = () => flushSync(() => change({ type: 'lost' }));
    addEventListener('pagehide', forget);
    return () => {
      removeEventListener('pagehide', forget);
      clearTimeout(timer.current);
    };
  }, []);

  return { state, select: (handle) => change({ type: 'select', handle }), leave: () => change({ type: 'over' }) };
}

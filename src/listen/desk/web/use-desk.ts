import { useReducer, type Dispatch } from 'react';
import { useWatch } from '#web/live/use-watch.ts';
import { deskAfter, emptyDesk, type DeskChange, type DeskState } from './desk-state.ts';

/**
 * The agent's conversations and the queue as they are.
 * @param onResumed called when the connection is back.
 */
export function useDesk(onResumed: () => void): [DeskState, Dispatch<DeskChange>] {
  const [state, change] = useReducer(deskAfter, emptyDesk);
  useWatch('desk', {}, { onItem: change, onLost: () => change({ type: 'lost' }), onResumed });
  return [state, change];
}

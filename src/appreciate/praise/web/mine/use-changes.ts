import { useEffect, useRef } from 'react';
import { useWatch } from '#web/live/use-watch.ts';
import { useReadAgain } from '../use-read-again.ts';

/** Many things change in one moment; reading once is enough. */
const pause = 400;

/** Reads the collection anew when something is found, hung or taken down elsewhere. */
export function useChanges(): void {
  const readAgain = useReadAgain();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const soon = () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void readAgain();
    }, pause);
  };
  useWatch('praise.found', {}, { onItem: ({ type }) => type === 'listed' || soon() });
  useWatch('praise.wall', {}, { onItem: ({ type }) => type === 'beginning' || soon() });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}

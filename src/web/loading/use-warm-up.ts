import { useEffect } from 'react';

/** Milliseconds after a page stands; by then nobody waits for anything any more. */
const leisure = 2_500;

/** Fetches parts of the page in a quiet moment, so that they open at once and without a connection too. */
export function useWarmUp(parts: ReadonlyArray<{ preload(): void }>): void {
  useEffect(() => {
    const timer = setTimeout(() => parts.forEach((part) => part.preload()), leisure);
    return () => clearTimeout(timer);
  }, [parts]);
}

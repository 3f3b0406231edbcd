import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

/** Calls `reach` when the element it returns a ref for is less than a screen away, so that long lists go on by themselves. */
export function useNearEnd(reach: () => void): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null);
  const reached = useEffectEvent(reach);
  useEffect(() => {
    if (!end.current) return;
    const watching = new IntersectionObserver(([entry]) => entry?.isIntersecting && reached(), { rootMargin: '100% 0px' });
    watching.observe(end.current);
    return () => watching.disconnect();
  }, []);
  return end;
}

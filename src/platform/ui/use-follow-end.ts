import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react';

/** Pixels from the end that still count as "at the end". */
const nearness = 64;

/**
 * Keeps the end of something growing in view while the reader is there, and leaves alone a reader who went back. Works on
 * the nearest ancestor that scrolls.
 * @param count how many entries there are; a change may mean something new below.
 */
export function useFollowEnd(content: RefObject<HTMLElement | null>, count: number): { isAtEnd: boolean; toEnd(): void } {
  const [isAtEnd, setAtEnd] = useState(true);

  const toEnd = useCallback(() => {
    const frame = scroller(content.current);
    frame?.scrollTo({ top: frame.scrollHeight, behavior: 'instant' });
  }, [content]);

  useLayoutEffect(() => {
    if (isAtEnd) toEnd();
  }, [count, isAtEnd, toEnd]);

  useEffect(() => {
    const frame = scroller(content.current);
    if (!frame || !content.current) return;
    const look = () => setAtEnd(frame.scrollHeight - frame.scrollTop - frame.clientHeight < nearness);
    let wasAtEnd = true;
    const onScroll = () => {
      wasAtEnd = frame.scrollHeight - frame.scrollTop - frame.clientHeight < nearness;
      look();
    };
    // Fonts arrive, the window changes, the field below grows: the end stays where it is.
    const observer = new ResizeObserver(() => (wasAtEnd ? toEnd() : look()));
    observer.observe(content.current);
    observer.observe(frame);
    frame.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      frame.removeEventListener('scroll', onScroll);
    };
  }, [content, toEnd, count > 0]);

  return { isAtEnd, toEnd };
}

function scroller(element: HTMLElement | null): HTMLElement | null {
  for (let parent = element?.parentElement ?? null; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return element ? document.documentElement : null;
}

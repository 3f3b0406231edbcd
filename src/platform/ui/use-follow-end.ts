import { useEffect, useState } from 'react';

/** Pixels from the end that still count as "at the end". */
const nearness = 64;

/**
 * Keeps the end of something growing in view while the reader is there, and leaves alone a reader who went back. Works on
 * the nearest ancestor that scrolls.
 * @param content the element that grows, once it is there (a ref callback that sets a state gives it).
 */
export function useFollowEnd(content: HTMLElement | null): { isAtEnd: boolean; toEnd(): void } {
  const [isAway, setAway] = useState<HTMLElement | null>(null);

  useEffect(() => {
    const frame = scroller(content);
    if (!content || !frame) return;
    let isFollowing = true;
    let top = frame.scrollTop;
    const onScroll = () => {
      const isNear = frame.scrollHeight - frame.scrollTop - frame.clientHeight < nearness;
      // Only going up is leaving the end; otherwise it merely moved on before we could follow.
      isFollowing = isNear || (isFollowing && frame.scrollTop >= top);
      top = frame.scrollTop;
      setAway(isFollowing ? null : content);
    };
    // Something is added, fonts arrive, the window changes, the field below grows: whoever is at the end stays there.
    const observer = new ResizeObserver(() => (isFollowing ? scrollToEnd(frame) : onScroll()));
    observer.observe(content);
    observer.observe(frame);
    frame.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      frame.removeEventListener('scroll', onScroll);
    };
  }, [content]);

  return { isAtEnd: isAway === null || isAway !== content, toEnd: () => scrollToEnd(scroller(content)) };
}

function scrollToEnd(frame: HTMLElement | null): void {
  frame?.scrollTo({ top: frame.scrollHeight, behavior: 'instant' });
}

function scroller(element: HTMLElement | null): HTMLElement | null {
  for (let parent = element?.parentElement ?? null; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return element ? document.documentElement : null;
}

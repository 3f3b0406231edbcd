import { useEffect, useState } from 'react';

/** Pixels from the end that still count as "at the end". */
const nearness = 64;

/**
 * Keeps the end of something growing in view while the reader is there, and leaves alone a reader who went back. Works on
 * the nearest ancestor that scrolls; what else scrolls there may be longer and does not count.
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
      const below = endOf(content, frame) - frame.scrollTop - frame.clientHeight;
      const isNear = below < nearness && below > -frame.clientHeight;
      // Only going up is leaving the end; otherwise it merely moved on before we could follow. Going past it is leaving, too.
      isFollowing = isNear || (isFollowing && below > 0 && frame.scrollTop >= top);
      top = frame.scrollTop;
      setAway(isFollowing ? null : content);
    };
    // Something is added, fonts arrive, the window changes, the field below grows: whoever is at the end stays there.
    const observer = new ResizeObserver(() => (isFollowing ? scrollToEnd(content, frame) : onScroll()));
    observer.observe(content);
    observer.observe(frame);
    frame.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      frame.removeEventListener('scroll', onScroll);
    };
  }, [content]);

  return { isAtEnd: isAway === null || isAway !== content, toEnd: () => scrollToEnd(content, scroller(content)) };
}

function scrollToEnd(content: HTMLElement | null, frame: HTMLElement | null): void {
  if (content && frame) frame.scrollTo({ top: endOf(content, frame) - frame.clientHeight, behavior: 'instant' });
}

/** Where the content ends, with all that stands below it in the same part of the page, in pixels below the beginning of what scrolls. */
function endOf(content: HTMLElement, frame: HTMLElement): number {
  const last = content.parentElement?.lastElementChild ?? content;
  const bottom = Math.max(content.getBoundingClientRect().bottom, last.getBoundingClientRect().bottom);
  return bottom - frame.getBoundingClientRect().top + frame.scrollTop + nearness / 2;
}

function scroller(element: HTMLElement | null): HTMLElement | null {
  for (let parent = element?.parentElement ?? null; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return element ? document.documentElement : null;
}

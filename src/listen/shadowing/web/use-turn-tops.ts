import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * Where each turn stands, in pixels below the top of the margin beside the words, so that an impression can stand at the
 * height of its moment. Empty while words or margin are out of sight.
 */
export function useTurnTops(
  words: RefObject<HTMLElement | null>,
  margin: RefObject<HTMLElement | null>,
  turns: readonly unknown[] | undefined,
): ReadonlyMap<string, number> {
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const measure = () => setTops((before) => keepIfSame(before, measured(words.current, margin.current)));
    measure();
    const observer = new ResizeObserver(measure);
    for (const element of [words.current, margin.current]) if (element) observer.observe(element);
    return () => observer.disconnect();
  }, [words, margin, turns]);
  return tops;
}

function measured(words: HTMLElement | null, margin: HTMLElement | null): Map<string, number> {
  if (!words?.offsetParent || !margin?.offsetParent) return new Map();
  const { top } = margin.getBoundingClientRect();
  return new Map(
    [...words.querySelectorAll<HTMLElement>('[data-turn]')].map((turn) => [
      turn.dataset['turn'] ?? '',
      Math.round(turn.getBoundingClientRect().top - top),
    ]),
  );
}

function keepIfSame(before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return before.size === now.size && [...now].every(([key, top]) => before.get(key) === top) ? before : now;
}

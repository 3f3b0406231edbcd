import { useEffect, useState } from 'react';

/**
 * Where each turn stands, in pixels below the top of the margin beside the words, so that an impression can stand at the
 * height of its moment. Empty while words or margin are out of sight.
 */
export function useTurnTops(words: HTMLElement | null, margin: HTMLElement | null): ReadonlyMap<string, number> {
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    const measure = () => setTops((before) => keepIfSame(before, measured(words, margin)));
    const growth = new ResizeObserver(measure);
    const change = new MutationObserver(measure);
    if (words) change.observe(words, { childList: true });
    for (const element of [words, margin]) if (element) growth.observe(element);
    return () => {
      growth.disconnect();
      change.disconnect();
    };
  }, [words, margin]);
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

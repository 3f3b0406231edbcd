import type { Extent, Point } from './camera.ts';

/** Ways the arrow keys lead. */
export const ways = { ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 }, ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 } } as const satisfies Record<string, Point>;

/** The place one comes to from another by going one way: near, and rather straight ahead than aside. */
export function neighbour<P extends Extent>(places: readonly P[], from: Extent, way: Point): P | undefined {
  const start = middle(from);
  let best: { place: P; cost: number } | undefined;
  for (const place of places) {
    const { x, y } = middle(place);
    const ahead = (x - start.x) * way.x + (y - start.y) * way.y;
    const aside = Math.abs((x - start.x) * way.y - (y - start.y) * way.x);
    // Whatever lies beside rather than ahead is reached by another key.
    if (ahead <= 0 || aside > ahead * 1.2) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { place, cost };
  }
  return best?.place;
}

function middle({ left, top, width, height }: Extent): Point {
  return { x: left + width / 2, y: top + height / 2 };
}

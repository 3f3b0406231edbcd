import type { Point } from './camera.ts';
import { neighbour, ways } from './neighbour.ts';
import type { Picture } from './picture.ts';

/** CSS pixels a hand may tremble while it points. */
const tremble = 6;
/** CSS pixels an arrow key with Shift pushes. */
const stride = 120;
/** By how much a key draws nearer. */
const nearer = 1.4;
/** CSS pixels a unit takes at least when somebody goes from voice to voice: letters are read then. */
const readable = 1.1;

/** What hands do that the picture does not know about. */
export interface HandsOptions {
  /** A voice was chosen, to be read by itself. */
  onChoose(id: string): void;
  /** Another voice is in focus, or none. */
  onFocus(id: string | undefined): void;
}

/**
 * Mouse, fingers and keys on a picture: drag and pinch, wheel, arrows from voice to voice (with Shift they push), + and − and 0,
 * Enter reads. The element must be focusable.
 */
export function hands(host: HTMLElement, picture: Picture, { onChoose, onFocus }: HandsOptions): Disposable {
  const over = new AbortController();
  const options = { signal: over.signal };
  const pointers = new Map<number, Point>();
  let travelled = 0;
  let focused: string | undefined;

  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  function focus(id: string | undefined): void {
    focused = id;
    picture.frame(id, { near: id === undefined ? 0 : readable });
    onFocus(id);
  }

  host.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    // What follows belongs here, also when it leaves the window.
    host.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, pointOf(event));
    if (pointers.size === 1) travelled = 0;
  }, options);

  host.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = pointOf(event);
    pointers.set(event.pointerId, now);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (travelled < tremble) return;
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) return picture.push({ x: now.x - before.x, y: now.y - before.y });
    const apart = Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    picture.push({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
    picture.zoom(apart, middle);
  }, options);

  const lift = (event: PointerEvent) => {
    const wasThere = pointers.delete(event.pointerId);
    if (!wasThere || event.type === 'pointercancel' || travelled >= tremble) return;
    const place = picture.at(pointOf(event));
    if (!place) return;
    focus(place.id);
    onChoose(place.id);
  };
  host.addEventListener('pointerup', lift, options);
  host.addEventListener('pointercancel', lift, options);

  host.addEventListener('wheel', (event) => {
    event.preventDefault();
    // A trackpad pinches with Ctrl; a wheel draws near, two fingers push.
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.ctrlKey || (event.deltaX === 0 && Math.abs(event.deltaY * lines) >= 40)) {
      return picture.zoom(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0018)), pointOf(event));
    }
    picture.push({ x: -event.deltaX * lines, y: -event.deltaY * lines });
  }, { ...options, passive: false });

  host.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.target !== host) return;
    const way = event.key in ways ? ways[event.key as keyof typeof ways] : undefined;
    const { places } = picture.sheet;
    const here = focused === undefined ? undefined : picture.placeOf(focused);
    // Who has not gone anywhere yet is told of the first.
    const told = here ?? places[0];
    if (way && event.shiftKey) picture.push({ x: -way.x * stride, y: -way.y * stride });
    else if (way) focus((here ? neighbour(places, here, way) : nearestToMiddle())?.id ?? focused);
    else if (event.key === 'Home') focus(places[0]?.id);
    else if (event.key === 'End') focus(places.at(-1)?.id);
    else if (event.key === '+' || event.key === '=') picture.zoom(nearer);
    else if (event.key === '-') picture.zoom(1 / nearer);
    else if (event.key === '0') picture.whole();
    else if (event.key === 'Enter' && told) onChoose(told.id);
    else if (event.key === 'Escape' && focused !== undefined) focus(undefined);
    else return;
    event.preventDefault();
  }, options);

  function nearestToMiddle() {
    const { x, y } = picture.camera;
    const away = (place: { left: number; top: number; width: number; height: number }) => Math.hypot(place.left + place.width / 2 - x, place.top + place.height / 2 - y);
    return picture.sheet.places.toSorted((a, b) => away(a) - away(b))[0];
  }

  return { [Symbol.dispose]: () => over.abort() };
}

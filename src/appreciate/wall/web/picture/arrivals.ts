import type { GroundName } from '#appreciate/collage/contract/paint.ts';
import type { Painter } from './painter/painter.ts';
import type { Place } from './painter/painting.ts';
import type { TileLayer } from './tile-layer.ts';

/** Milliseconds a voice takes to arrive. */
const arriving = 1_400;
/** How far a voice may reach beyond its box, in units of the sheet. */
const edge = 24;

/** Voices on their way to where they hang, each in a picture of its own that lies over the sheet. */
export class Arrivals {
  readonly #painter: Painter;
  readonly #arriving = new Map<string, HTMLCanvasElement>();

  constructor(painter: Painter) {
    this.#painter = painter;
  }

  /** Shows one voice arriving. @returns whether it rests where it hangs now, where it stays until it is recalled; not if it was recalled before. */
  async receive({ id, left, top, width, height }: Place, { element, scale }: TileLayer, ground: GroundName): Promise<boolean> {
    const canvas = document.createElement('canvas');
    this.#arriving.set(id, canvas);
    const cut = { left: left - edge, top: top - edge, scale, ground, only: id };
    const size = { width: Math.ceil((width + 2 * edge) * scale), height: Math.ceil((height + 2 * edge) * scale) };
    const bitmap = await this.#painter.cut({ ...cut, ...size }).catch(() => null);
    const isAwaited = () => this.#arriving.get(id) === canvas;
    if (!bitmap || !isAwaited()) {
      // Who left in the meantime is not shown any more.
      bitmap?.close();
      return false;
    }
    Object.assign(canvas, size);
    canvas.className = 'wall-arriving';
    canvas.style.cssText = `position:absolute;left:${cut.left * scale}px;top:${cut.top * scale}px;z-index:1`;
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
    element.append(canvas);
    const motion = canvas.animate(
      [
        { opacity: 0, transform: `translateY(${28 * scale}px) scale(0.9)` },
        { opacity: 1, transform: 'none' },
      ],
      { duration: arriving, easing: 'cubic-bezier(0.16, 1, 0.3, 1)', fill: 'backwards' },
    );
    await motion.finished.catch(() => undefined);
    return isAwaited();
  }

  /** Takes a voice that is on its way, or has come to rest, away at once. */
  recall(id: string): void {
    this.#arriving.get(id)?.remove();
    this.#arriving.delete(id);
  }

  recallAll(): void {
    for (const id of this.#arriving.keys()) this.recall(id);
  }
}

import { pushTransform } from './push-transform.ts';
import type { Camera, Extent, Size } from './camera.ts';
import { extentOf, meet, tileEdge, tilesOf, type Tile } from './tile-grid.ts';

/** Tiles that are kept although nobody sees them, for whoever comes back: one takes a megabyte. */
const remembered = 48;

interface Hung {
  tile: Tile;
  /** Undefined until it was painted for the first time. */
  canvas?: HTMLCanvasElement;
  /** What it shows is no longer true. */
  isStale: boolean;
  isBeingPainted: boolean;
}

/**
 * Tiles of one scale. Moving it is one transform, which the browser does without asking the page again; what it shows was
 * painted elsewhere.
 */
export class TileLayer {
  readonly element = document.createElement('div');
  /** Pixels per unit of the sheet. */
  readonly scale: number;
  readonly #tiles = new Map<string, Hung>();

  constructor(scale: number) {
    this.scale = scale;
    this.element.style.cssText = 'position:absolute;inset-block-start:0;inset-inline-start:0;transform-origin:0 0;will-change:transform';
  }

  place(camera: Camera, window: Size): void {
    pushTransform(this.element, camera, window, this.scale);
  }

  /**
   * Keeps what is near this stretch of the sheet, lets go of the rest that is no longer true and, oldest first, of most that is, and says
   * which tiles are missing or no longer true, nearest first.
   */
  want(stretch: Extent, ring: number, sheet: Extent): Tile[] {
    const wanted = tilesOf(stretch, this.scale, ring, sheet);
    const keys = new Set(wanted.map(({ key }) => key));
    let unseen = this.#tiles.size - keys.size;
    for (const [key, hung] of this.#tiles) {
      // Whoever comes back there must not see for a moment what has left.
      if (keys.has(key) || (unseen <= remembered && !hung.isStale)) continue;
      hung.canvas?.remove();
      this.#tiles.delete(key);
      unseen -= 1;
    }
    for (const tile of wanted) if (!this.#tiles.has(tile.key)) this.#tiles.set(tile.key, { tile, isStale: true, isBeingPainted: false });
    return wanted.filter(({ key }) => {
      const hung = this.#tiles.get(key);
      return hung?.isStale && !hung.isBeingPainted;
    });
  }

  /** Whether everything that shows this stretch is there. */
  covers(stretch: Extent, sheet: Extent): boolean {
    return tilesOf(stretch, this.scale, 0, sheet).every(({ key }) => this.#tiles.get(key)?.canvas);
  }

  begin({ key }: Tile): void {
    const hung = this.#tiles.get(key);
    if (!hung) return;
    hung.isBeingPainted = true;
    hung.isStale = false;
  }

  /** Hangs what was painted. What was let go meanwhile is not hung. */
  put({ key, column, row }: Tile, bitmap: ImageBitmap): void {
    const hung = this.#tiles.get(key);
    if (!hung) return bitmap.close();
    hung.isBeingPainted = false;
    const canvas = hung.canvas ?? document.createElement('canvas');
    if (!hung.canvas) {
      canvas.width = tileEdge;
      canvas.height = tileEdge;
      canvas.style.cssText = `position:absolute;left:${column * tileEdge}px;top:${row * tileEdge}px;width:${tileEdge}px;height:${tileEdge}px`;
      hung.canvas = canvas;
      this.element.append(canvas);
    }
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  }

  /** It could not be painted: it stays as it is until it is wanted anew. What it shows may have left, so it shows nothing. */
  leave({ key }: Tile): void {
    const hung = this.#tiles.get(key);
    if (!hung) return;
    hung.isBeingPainted = false;
    hung.canvas?.remove();
    delete hung.canvas;
  }

  /** What these stretches show is no longer true; all of it without them. */
  spoil(stretches?: readonly Extent[]): void {
    for (const hung of this.#tiles.values()) {
      const shown = extentOf(hung.tile, this.scale);
      if (!stretches || stretches.some((stretch) => meet(stretch, shown))) hung.isStale = true;
    }
  }

  remove(): void {
    this.element.remove();
    this.#tiles.clear();
  }
}

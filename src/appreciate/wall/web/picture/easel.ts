import type { GroundName } from '#appreciate/collage/contract/paint.ts';
import { Arrivals } from './arrivals.ts';
import { seen, type Camera, type Extent, type Size } from './camera.ts';
import type { Painter } from './painter/painter.ts';
import type { Place } from './painter/painting.ts';
import { extentOf, tileEdge, type Tile } from './tile-grid.ts';
import { TileLayer } from './tile-layer.ts';
import { Underpainting } from './underpainting.ts';

/** Cuts asked of the painter at a time: enough to keep it busy, few enough that what is asked is still wanted. */
const atOnce = 2;
/** Milliseconds without drawing nearer or stepping back after which the sheet is painted for the new distance. */
const rest = 120;
/** By how much a picture may be stretched or squeezed while somebody is on the way, before it is painted again. */
const stretchable = 2;

/** What the sheet is painted on, piece by piece, and moved about: the only part that knows how pixels come to the window. */
export class Easel implements Disposable {
  readonly element = document.createElement('div');
  readonly #painter: Painter;
  readonly #arrivals: Arrivals;
  readonly #under: Underpainting;
  #ground: GroundName;
  #sheet: Extent = { left: 0, top: 0, width: 0, height: 0 };
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  #window: Size = { width: 0, height: 0 };
  #layer: TileLayer | undefined;
  #coming: TileLayer | undefined;
  #busy = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #whenPainted: Array<() => void> = [];
  #isOver = false;

  constructor(painter: Painter, ground: GroundName) {
    this.#painter = painter;
    this.#arrivals = new Arrivals(painter);
    this.#under = new Underpainting(this.element, painter);
    this.#ground = ground;
    this.element.setAttribute('aria-hidden', 'true');
    this.element.style.cssText = 'position:absolute;inset:0;overflow:hidden;contain:strict';
  }

  /** Resolves once everything in the window is painted at the distance one looks from. */
  get painted(): Promise<void> {
    return new Promise((resolve) => {
      this.#whenPainted.push(resolve);
      this.#work();
    });
  }

  /** Another sheet: nothing painted before is true. */
  begin(sheet: Extent): void {
    this.#sheet = sheet;
    this.#arrivals.recallAll();
    this.#layer?.spoil();
    this.#coming?.remove();
    this.#coming = undefined;
    void this.#under.paint(sheet, this.#ground);
    this.#work();
  }

  /** The sheet has changed in these stretches only. */
  change(sheet: Extent, stretches: readonly Extent[]): void {
    this.#sheet = sheet;
    if (stretches.length > 0) {
      this.#layer?.spoil(stretches);
      this.#coming?.spoil(stretches);
      void this.#under.paint(sheet, this.#ground);
    }
    this.#work();
  }

  /** Takes everything away: it can no longer be kept true. What is looked at next is painted anew. */
  clear(): void {
    this.#arrivals.recallAll();
    this.#under.clear();
    for (const layer of [this.#layer, this.#coming]) layer?.remove();
    this.#layer = this.#coming = undefined;
  }

  ground(ground: GroundName): void {
    if (ground === this.#ground) return;
    this.#ground = ground;
    this.begin(this.#sheet);
  }

  /** Shows the sheet as this camera sees it. */
  look(camera: Camera, window: Size): void {
    const isNearer = camera.zoom !== this.#camera.zoom;
    this.#camera = camera;
    this.#window = window;
    for (const layer of [this.#under, this.#layer, this.#coming]) layer?.place(camera, window);
    const painted = this.#coming ?? this.#layer;
    const stretched = painted ? painted.scale / this.#scale : Infinity;
    if (stretched > stretchable || stretched < 1 / stretchable) this.#renew();
    else if (isNearer) {
      clearTimeout(this.#resting);
      this.#resting = setTimeout(() => this.#renew(), rest);
    }
    this.#work();
  }

  /** Shows one voice arriving where it hangs, and paints it into the sheet when it has come to rest. */
  async receive(place: Place): Promise<void> {
    const isThere = this.#layer !== undefined && (await this.#arrivals.receive(place, this.#layer, this.#ground));
    if (this.#isOver) return;
    this.change(this.#sheet, [place]);
    await this.painted;
    if (isThere) this.#arrivals.recall(place.id);
  }

  /** Lets a voice that is on its way arrive no more. */
  recall(id: string): void {
    this.#arrivals.recall(id);
  }

  [Symbol.dispose](): void {
    this.#isOver = true;
    clearTimeout(this.#resting);
    this.#under.clear();
    for (const resolve of this.#whenPainted.splice(0)) resolve();
    this.element.remove();
  }

  /** Pixels a unit takes at the distance one looks from. */
  get #scale(): number {
    return this.#camera.zoom * devicePixelRatio;
  }

  /** Begins to paint for the distance one looks from now; what there is stays below until that can be seen. */
  #renew(): void {
    clearTimeout(this.#resting);
    const scale = this.#scale;
    if (Math.abs(((this.#coming ?? this.#layer)?.scale ?? 0) / scale - 1) < 0.01 || this.#isOver) return;
    this.#coming?.remove();
    this.#coming = new TileLayer(scale);
    this.#coming.place(this.#camera, this.#window);
    if (!this.#layer) this.#arrive();
    this.#work();
  }

  #arrive(): void {
    if (!this.#coming) return;
    const before = this.#layer;
    this.#layer = this.#coming;
    this.#coming = undefined;
    this.element.append(this.#layer.element);
    before?.remove();
  }

  /** Asks for what is missing, nearest first, a little at a time. */
  #work(): void {
    const layer = this.#coming ?? this.#layer;
    if (!layer || this.#isOver) return;
    const stretch = seen(this.#camera, this.#window);
    const wanted = layer.want(stretch, layer === this.#coming ? 0 : 1, this.#sheet);
    for (const tile of wanted.slice(0, Math.max(0, atOnce - this.#busy))) void this.#paint(layer, tile);
    // For those who take pictures of it.
    const isPainted = this.#busy === 0 && wanted.length === 0 && layer === this.#layer;
    this.element.toggleAttribute('data-painting', !isPainted);
    this.element.toggleAttribute('data-painted', isPainted && this.#sheet.width > 0);
    if (this.#busy > 0) return;
    if (layer === this.#coming && layer.covers(stretch, this.#sheet)) {
      this.#arrive();
      return this.#work();
    }
    if (wanted.length === 0) for (const resolve of this.#whenPainted.splice(0)) resolve();
  }

  async #paint(layer: TileLayer, tile: Tile): Promise<void> {
    this.#busy += 1;
    layer.begin(tile);
    const { left, top } = extentOf(tile, layer.scale);
    const bitmap = await this.#painter.cut({ left, top, scale: layer.scale, width: tileEdge, height: tileEdge, ground: this.#ground }).catch(() => null);
    this.#busy -= 1;
    if (this.#isOver) return bitmap?.close();
    if (bitmap) layer.put(tile, bitmap);
    else layer.leave(tile);
    this.#work();
  }
}

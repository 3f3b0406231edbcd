import { palettes, type GroundName } from '#appreciate/collage/contract/paint.ts';
import type { Theme } from '#appreciate/collage/contract/theme.ts';
import type { Voice } from '#appreciate/collage/contract/voice.ts';
import { isInside, kept, lookAt, pushed, seen, under, zoomed, type Camera, type Point, type Size } from './camera.ts';
import { Easel } from './easel.ts';
import { Frame } from './frame.ts';
import { glide } from './glide.ts';
import type { Place, Sheet } from './painter/painting.ts';
import { Painter } from './painter/painter.ts';

/** How many that arrive together may each come with a movement; a crowd just hangs. */
const noticed = 12;

/** Milliseconds of the gentle movements. */
const gliding = 700;

/** By how much a window may become wider or narrower before the sheet is composed anew for it, and milliseconds it is waited for. */
const reshaping = { factor: 1.5, patience: 300 };

/** What surrounds a picture. */
export interface PictureOptions {
  ground: GroundName;
  /** Whether nothing may move by itself. */
  isStill: () => boolean;
  /** The sheet has changed. */
  onSheet?: (sheet: Sheet) => void;
  /** The painter has failed; nothing new will be seen. */
  onFailure?: (cause: unknown) => void;
}

/** The wall as one sees it: a sheet of voices in an element, looked at through a camera. Knows nothing about where voices come from. */
export class Picture implements Disposable {
  readonly #host: HTMLElement;
  readonly #options: PictureOptions;
  readonly #painter = new Painter();
  readonly #easel: Easel;
  readonly #frame = new Frame();
  readonly #resizing: ResizeObserver;
  #window: Size;
  #sheet: Sheet = { left: 0, top: 0, width: 0, height: 0, places: [] };
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  #framed: string | undefined;
  #isWhole = true;
  #next = 0;
  #gliding: Disposable | undefined;
  #seed = 1;
  #aspect = 1;
  #reshape: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, options: PictureOptions) {
    this.#host = host;
    this.#options = options;
    this.#window = { width: host.clientWidth, height: host.clientHeight };
    this.#easel = new Easel(this.#painter, options.ground);
    host.style.background = palettes[options.ground].sheet;
    host.append(this.#easel.element, this.#frame.element);
    this.#resizing = new ResizeObserver(() => this.#fit());
    this.#resizing.observe(host);
  }

  get sheet(): Sheet {
    return this.#sheet;
  }

  get camera(): Camera {
    return this.#camera;
  }

  get window(): Size {
    return this.#window;
  }

  /** Resolves once everything that can be seen has been painted. */
  get painted(): Promise<void> {
    return this.#easel.painted;
  }

  /** Hangs these and nothing else, and looks at all of it. */
  async hang(voices: readonly Voice[], theme: Theme): Promise<void> {
    this.#aspect = aspectOf(this.#window);
    await this.#begin(this.#painter.hang(voices, theme, this.#aspect, this.#seed));
  }

  /** Hangs what arrived with a gentle movement, takes down at once what left; nothing else moves. */
  async change(arrived: readonly Voice[], left: readonly string[]): Promise<void> {
    const gone = new Set(left);
    for (const id of left) this.#easel.recall(id);
    let sheet: Sheet;
    try {
      sheet = await this.#painter.change(arrived, left);
    } catch (cause) {
      if (left.length > 0) this.#easel.clear();
      return this.#options.onFailure?.(cause);
    }
    // By the sheet as it was until now: who left may have been hung while this was on its way.
    const spoilt = this.#sheet.places.filter(({ id }) => gone.has(id));
    this.#sheet = sheet;
    if (this.#framed !== undefined && gone.has(this.#framed)) this.frame(undefined);
    const fresh = arrived.flatMap(({ id }) => this.placeOf(id) ?? []);
    const moving = !this.#options.isStill() && fresh.length <= noticed ? fresh : [];
    this.#easel.change(this.#sheet, [...spoilt, ...fresh.filter((place) => !moving.includes(place))]);
    for (const place of moving) void this.#easel.receive(place);
    this.#options.onSheet?.(this.#sheet);
    if (this.#isWhole) this.whole();
    else this.#look();
  }

  placeOf(id: string): Place | undefined {
    return this.#sheet.places.find((place) => place.id === id);
  }

  /** The voice under a point of the window. */
  at(point: Point): Place | undefined {
    const { x, y } = under(this.#camera, point, this.#window);
    return this.#sheet.places.find(({ left, top, width, height }) => x >= left && x <= left + width && y >= top && y <= top + height);
  }

  /** Looks at all of it. @param milliseconds of the way there. */
  whole(milliseconds = gliding): void {
    this.glide(lookAt(this.#sheet, this.#window, 2), milliseconds);
    this.#isWhole = true;
  }

  /** Pushes the sheet by so many CSS pixels. */
  push(by: Point): void {
    this.#stop();
    this.#turn(pushed(this.#camera, by));
  }

  /** Draws nearer (`factor` > 1) or steps back; what stands under `point` stays there. */
  zoom(factor: number, point: Point = { x: this.#window.width / 2, y: this.#window.height / 2 }): void {
    this.#stop();
    this.#turn(zoomed(this.#camera, factor, point, this.#window));
  }

  /** Goes to where another camera looks from. */
  glide(to: Camera, milliseconds = gliding): void {
    this.#stop();
    const target = kept(to, this.#sheet, this.#window);
    if (milliseconds === 0 || this.#options.isStill()) return this.#turn(target);
    this.#gliding = glide(this.#camera, target, milliseconds, (camera) => {
      const wasWhole = this.#isWhole;
      this.#turn(camera);
      this.#isWhole = wasWhole;
    });
  }

  /** Puts a frame around one voice and brings it into sight, large enough to be read; undefined takes the frame away. */
  frame(id: string | undefined, { near = 0 }: { near?: number } = {}): void {
    this.#framed = id;
    const place = id === undefined ? undefined : this.placeOf(id);
    this.#frame.put(place);
    if (!place) return;
    const zoom = Math.max(this.#camera.zoom, near);
    if (!isInside(place, seen(this.#camera, this.#window)) || zoom > this.#camera.zoom) this.glide(lookAt(place, this.#window, zoom), 350);
    else this.#look();
  }

  /** Paints on another ground from now on. */
  ground(ground: GroundName): void {
    this.#host.style.background = palettes[ground].sheet;
    this.#easel.ground(ground);
    this.#look();
  }

  [Symbol.dispose](): void {
    this.#stop();
    clearTimeout(this.#reshape);
    cancelAnimationFrame(this.#next);
    this.#resizing.disconnect();
    this.#easel[Symbol.dispose]();
    this.#painter[Symbol.dispose]();
    this.#frame.element.remove();
  }

  #turn(camera: Camera): void {
    this.#isWhole = false;
    this.#camera = kept(camera, this.#sheet, this.#window);
    this.#look();
  }

  /** Shows where the camera looks, with the next frame. */
  #look(): void {
    if (this.#next) return;
    this.#next = requestAnimationFrame(() => {
      this.#next = 0;
      this.#easel.look(this.#camera, this.#window);
      const place = this.#framed === undefined ? undefined : this.placeOf(this.#framed);
      if (place) this.#frame.look(place, this.#camera, this.#window);
    });
  }

  async #begin(composed: Promise<Sheet>): Promise<void> {
    try {
      this.#sheet = await composed;
    } catch (cause) {
      return this.#options.onFailure?.(cause);
    }
    this.frame(undefined);
    this.#easel.begin(this.#sheet);
    this.#options.onSheet?.(this.#sheet);
    this.whole(0);
  }

  #stop(): void {
    this.#gliding?.[Symbol.dispose]();
  }

  #fit(): void {
    this.#window = { width: this.#host.clientWidth, height: this.#host.clientHeight };
    if (this.#isWhole) this.whole(0);
    else this.#look();
    clearTimeout(this.#reshape);
    const aspect = aspectOf(this.#window);
    if (this.#sheet.places.length === 0 || Math.abs(Math.log(aspect / this.#aspect)) < Math.log(reshaping.factor)) return;
    this.#reshape = setTimeout(() => {
      this.#aspect = aspect;
      void this.#begin(this.#painter.reshape(aspect));
    }, reshaping.patience);
  }
}

/** Width by height, within what a sheet can be. */
function aspectOf({ width, height }: Size): number {
  return Math.min(4, Math.max(0.3, width / Math.max(height, 1)));
}

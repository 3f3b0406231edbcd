import { lookAt, type Camera } from '../picture/camera.ts';
import type { Place } from '../picture/painter/painting.ts';
import type { Picture } from '../picture/picture.ts';

/** Milliseconds all of it is shown, one stop is looked at, and the way between two stops takes. */
const pace = { whole: 9_000, stop: 7_000, way: 9_000 };
/** Stops between two looks at all of it. */
const stops = 5;
/** How many voices of middling size the window is wide where one stops. */
const across = 3.2;

/** A camera that nobody holds: shows all of it, then wanders from voice to voice, slowly, and back. */
export class Drift implements Disposable {
  readonly #picture: Picture;
  readonly #isStill: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #step = 0;
  #seen: string[] = [];

  constructor(picture: Picture, isStill: () => boolean) {
    this.#picture = picture;
    this.#isStill = isStill;
  }

  begin(): void {
    this.#step = 0;
    this.#picture.whole(0);
    this.#after(pace.whole);
  }

  pause(): void {
    clearTimeout(this.#timer);
  }

  /** Goes to a voice that has just arrived, unless it can be seen where one is. */
  visit(id: string): void {
    const place = this.#picture.placeOf(id);
    if (!place || this.#isStill() || this.#step === 0) return;
    this.#goTo(place, 2_500);
  }

  [Symbol.dispose](): void {
    this.pause();
  }

  #after(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#go(), milliseconds);
  }

  #go(): void {
    // Whoever asked for stillness sees all of it; sheets change without a movement.
    if (this.#isStill() || this.#picture.sheet.places.length < 4) return this.#after(pace.whole);
    this.#step = (this.#step + 1) % (stops + 1);
    if (this.#step === 0) {
      this.#picture.whole(pace.way / 2);
      return this.#after(pace.way / 2 + pace.whole);
    }
    const place = this.#next();
    if (place) this.#goTo(place, pace.way);
  }

  #goTo(place: Place, way: number): void {
    this.#seen = [...this.#seen.slice(-40), place.id];
    this.#picture.glide(this.#before(place), way);
    this.#after(way + pace.stop);
  }

  /** Near what is looked at now, and not looked at lately. */
  #next(): Place | undefined {
    const { x, y } = this.#picture.camera;
    const { places, width } = this.#picture.sheet;
    const lately = new Set(this.#seen);
    const far = (place: Place) => Math.abs(Math.hypot(place.left + place.width / 2 - x, place.top + place.height / 2 - y) - width / 4);
    return places.filter(({ id }) => !lately.has(id)).sort((a, b) => far(a) - far(b))[0] ?? places[0];
  }

  #before(place: Place): Camera {
    const { places } = this.#picture.sheet;
    const widths = places.map(({ width }) => width).sort((a, b) => a - b);
    const usual = widths[Math.floor(widths.length / 2)] ?? place.width;
    const { width } = this.#picture.window;
    return lookAt(place, this.#picture.window, Math.min(width / (usual * across), 4));
  }
}

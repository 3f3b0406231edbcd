import type { Shape } from '../setting/setting-of.ts';
import { squares, type Measure, type Wanted } from './place.ts';

/** So many of those that wait are tried in each hole. */
const triedAtOnce = 20;

/** Those who wait for a place, in their turn, with what they want as plain numbers one beside the other. */
export class Waiting {
  /** Who is tried now: numbers of those wanted, `tried` of them. */
  readonly next = new Int32Array(triedAtOnce);
  tried = 0;
  /** How many have no place yet. */
  count: number;
  /** The squares all of them would like to have together. */
  needed = 0;
  /** The shapes of number n are from `shapes[n]` up to `shapes[n + 1]`. */
  readonly shapes: Int32Array;
  /** Width and height of each shape, in units. */
  readonly widths: Float64Array;
  readonly heights: Float64Array;
  /** The most squares somebody is wide in their first shape. */
  readonly widest: number;
  readonly #wanted: readonly Wanted[];
  readonly #areas: Float64Array;
  #entered = 0;

  constructor(wanted: readonly Wanted[], measure: Measure, share: number) {
    this.#wanted = wanted;
    this.count = wanted.length;
    this.shapes = new Int32Array(wanted.length + 1);
    for (let index = 0; index < wanted.length; index += 1) this.shapes[index + 1] = (this.shapes[index] as number) + (wanted[index] as Wanted).shapes.length;
    const all = this.shapes[wanted.length] as number;
    this.widths = new Float64Array(all);
    this.heights = new Float64Array(all);
    this.#areas = new Float64Array(wanted.length);
    let widest = 0;
    for (let index = 0; index < wanted.length; index += 1) {
      const { size, shapes } = wanted[index] as Wanted;
      const first = this.shapes[index] as number;
      for (let shape = 0; shape < shapes.length; shape += 1) {
        const { width, height } = shapes[shape] as Shape;
        this.widths[first + shape] = size * share * width;
        this.heights[first + shape] = size * share * height;
      }
      if (shapes.length === 0) continue;
      widest = Math.max(widest, this.widths[first] as number);
      const middle = first + Math.floor(shapes.length / 2);
      const area = squares(this.widths[middle] as number, measure) * squares(this.heights[middle] as number, measure);
      this.#areas[index] = area;
      this.needed += area;
    }
    this.widest = squares(widest, measure);
    this.#follow();
  }

  /** Takes whoever is tried at that turn out of the row and lets the next one follow; gives their id. */
  take(turn: number): string {
    const index = this.next[turn] as number;
    this.next.copyWithin(turn, turn + 1, this.tried);
    this.tried -= 1;
    this.count -= 1;
    this.needed -= this.#areas[index] as number;
    this.#follow();
    return (this.#wanted[index] as Wanted).id;
  }

  /** Whoever has no place. */
  left(): Wanted[] {
    return [...Array.from(this.next.subarray(0, this.tried), (index) => this.#wanted[index] as Wanted), ...this.#wanted.slice(this.#entered)];
  }

  #follow(): void {
    while (this.tried < triedAtOnce && this.#entered < this.#wanted.length) {
      this.next[this.tried] = this.#entered;
      this.tried += 1;
      this.#entered += 1;
    }
  }
}

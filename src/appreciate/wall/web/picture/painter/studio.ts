import { compose } from '#appreciate/collage/contract/compose.ts';
import { palettes } from '#appreciate/collage/contract/paint.ts';
import type { Piece, Scene } from '#appreciate/collage/contract/scene.ts';
import type { Theme } from '#appreciate/collage/contract/theme.ts';
import type { Voice } from '#appreciate/collage/contract/voice.ts';
import { meet } from '../tile-grid.ts';
import { drawPiece } from './draw-piece.ts';
import { paintersFaces, familyOf } from './faces.ts';
import type { Cut, Place, Sheet } from './painting.ts';

/** How far a tilted piece or its edge may reach beyond its box, in units. */
const overhang = 24;

/** Milliseconds letters are waited for. */
const patience = 8_000;

/** The faces of this thread; the types of the page do not know that a thread has some. */
const { fonts } = globalThis as unknown as { fonts: FontFaceSet };

/** The sheet as the painter has it before them: composes it and paints cuts of it. */
export class Studio {
  #voices = new Map<string, Voice>();
  #scene: Scene | undefined;
  #pieces = new Map<string, Piece>();
  #theme: Theme = 'collage';
  #aspect = 1;
  #seed = 1;

  constructor() {
    for (const face of paintersFaces()) fonts.add(face);
  }

  /** Hangs these and nothing else. */
  hang(voices: readonly Voice[], theme: Theme, aspect: number, seed: number): Promise<Sheet> {
    this.#voices = new Map(voices.map((voice) => [voice.id, voice]));
    this.#theme = theme;
    this.#aspect = aspect;
    this.#seed = seed;
    this.#scene = undefined;
    return this.#compose();
  }

  /** Hangs the same for a window of another shape. */
  reshape(aspect: number): Promise<Sheet> {
    return this.hang([...this.#voices.values()], this.#theme, aspect, this.#seed);
  }

  /** Adds and takes away; what hangs already stays where it is. */
  change(arrived: readonly Voice[], left: readonly string[]): Promise<Sheet> {
    const gone = new Set(left);
    for (const id of gone) this.#voices.delete(id);
    for (const voice of arrived) this.#voices.set(voice.id, voice);
    // Who left and came again with other words is taken off first, or the old ones would stay.
    if (this.#scene) this.#scene = { ...this.#scene, pieces: this.#scene.pieces.filter(({ id }) => !gone.has(id)) };
    return this.#compose();
  }

  /** Paints a cut; null if the one voice asked for does not hang. */
  paint({ left, top, scale, width, height, ground, only }: Cut): ImageBitmap | null {
    const scene = this.#scene;
    const alone = only === undefined ? undefined : this.#pieces.get(only);
    if (!scene || (only !== undefined && !alone)) return null;
    const surface = new OffscreenCanvas(width, height);
    const canvas = surface.getContext('2d');
    if (!canvas) throw new Error('this browser paints nothing beside the page');
    // As the type was measured: no pairs pulled together, no letters joined (any spacing ends that), no rounding to pixels.
    canvas.fontKerning = 'none';
    canvas.letterSpacing = '0.001px';
    canvas.textRendering = 'geometricPrecision';
    if (!alone) {
      canvas.fillStyle = palettes[ground].sheet;
      canvas.fillRect(0, 0, width, height);
    }
    canvas.scale(scale, scale);
    canvas.translate(-left, -top);
    if (alone) drawPiece(canvas, alone, ground, scale);
    else {
      const stretch = { left: left - overhang, top: top - overhang, width: width / scale + 2 * overhang, height: height / scale + 2 * overhang };
      if (scene.backdrop) {
        canvas.fillStyle = palettes[ground].backdrop;
        canvas.fill(shapeOf(scene.backdrop));
      }
      for (const piece of scene.pieces) if (meet(stretch, { left: piece.x, top: piece.y, width: piece.width, height: piece.height })) drawPiece(canvas, piece, ground, scale);
    }
    return surface.transferToImageBitmap();
  }

  async #compose(): Promise<Sheet> {
    const scene = compose([...this.#voices.values()], { theme: this.#theme, aspect: this.#aspect, seed: this.#seed, keep: this.#scene });
    this.#scene = scene;
    this.#pieces = new Map(scene.pieces.map((piece) => [piece.id, piece]));
    await this.#fetchLetters(scene.pieces);
    const { left, top, width, height } = scene;
    return { left, top, width, height, places: inReadingOrder(scene.pieces) };
  }

  /** Fetches the files that have letters of these pieces, and no others. */
  async #fetchLetters(pieces: readonly Piece[]): Promise<void> {
    const letters = new Map<string, Set<string>>();
    for (const { lines, credit } of pieces) {
      for (const { runs } of credit ? [...lines, credit] : lines) {
        for (const { face, text } of runs) {
          const seen = letters.get(face) ?? new Set();
          for (const letter of text) seen.add(letter);
          letters.set(face, seen);
        }
      }
    }
    // Whoever has no network for a moment sees stand-ins instead of nothing, and whoever leaves meanwhile does not wait for letters.
    const files = [...letters].map(([face, seen]) => fonts.load(`16px ${familyOf(face)}`, [...seen].join('')));
    await Promise.race([Promise.allSettled(files), new Promise((resolve) => setTimeout(resolve, patience))]);
  }
}

/** Rows from the top; what stands at about the same height is read from the left. */
function inReadingOrder(pieces: readonly Piece[]): Place[] {
  const places = pieces.map(({ id, x, y, width, height, tilt }) => ({ id, left: x, top: y, width, height, tilt }));
  const row = places.reduce((sum, { height }) => sum + height, 0) / Math.max(places.length, 1);
  const rowOf = ({ top, height }: Place) => Math.round((top + height / 2) / row);
  return places.sort((a, b) => rowOf(a) - rowOf(b) || a.left - b.left);
}

/** A shape of an SVG path. */
function shapeOf(path: string): Path2D {
  return new Path2D(path);
}

import type { GroundName } from '#appreciate/collage/contract/paint.ts';
import type { Camera, Extent, Size } from './camera.ts';
import type { Painter } from './painter/painter.ts';
import { TileLayer } from './tile-layer.ts';

/** Pixels of its longer edge. */
const coarse = 1_600;

/** A coarse picture of the whole sheet that lies below everything, so that nobody ever sees a hole. */
export class Underpainting {
  readonly #host: HTMLElement;
  readonly #painter: Painter;
  #layer: TileLayer | undefined;
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  #window: Size = { width: 0, height: 0 };
  #version = 0;

  constructor(host: HTMLElement, painter: Painter) {
    this.#host = host;
    this.#painter = painter;
  }

  place(camera: Camera, window: Size): void {
    this.#camera = camera;
    this.#window = window;
    this.#layer?.place(camera, window);
  }

  /** Paints it anew; what there is stays until then. */
  async paint({ left, top, width, height }: Extent, ground: GroundName): Promise<void> {
    this.#version += 1;
    const version = this.#version;
    const scale = coarse / Math.max(width, height, 1);
    const size = { width: Math.max(1, Math.ceil(width * scale)), height: Math.max(1, Math.ceil(height * scale)) };
    const bitmap = await this.#painter.cut({ left, top, scale, ground, ...size }).catch(() => null);
    if (!bitmap || version !== this.#version) return bitmap?.close();
    const layer = new TileLayer(scale);
    const canvas = document.createElement('canvas');
    Object.assign(canvas, size);
    canvas.style.cssText = `position:absolute;left:${left * scale}px;top:${top * scale}px`;
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
    layer.element.append(canvas);
    layer.place(this.#camera, this.#window);
    this.#host.prepend(layer.element);
    this.#layer?.remove();
    this.#layer = layer;
  }

  /** Takes it away, also one that is still on its way. */
  clear(): void {
    this.#version += 1;
    this.#layer?.remove();
    this.#layer = undefined;
  }
}

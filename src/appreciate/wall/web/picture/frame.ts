import type { Camera, Size } from './camera.ts';
import type { Place } from './painter/painting.ts';
import { pushTransform } from './push-transform.ts';

/** The frame around the voice somebody has come to. */
export class Frame {
  readonly element = document.createElement('div');

  constructor() {
    this.element.className = 'wall-frame';
    this.element.style.cssText = 'position:absolute;inset-block-start:0;inset-inline-start:0;transform-origin:0 0;pointer-events:none;display:none';
  }

  /** Puts it around a place; undefined takes it away. */
  put(place: Place | undefined): void {
    const { style } = this.element;
    style.display = place ? 'block' : 'none';
    if (!place) return;
    style.width = `${place.width}px`;
    style.height = `${place.height}px`;
  }

  /** Shows it where this camera sees the place. */
  look({ left, top }: Place, { x, y, zoom }: Camera, window: Size): void {
    pushTransform(this.element, { x: x - left, y: y - top, zoom }, window, 1);
    this.element.style.setProperty('--wall-zoom', String(zoom));
  }
}

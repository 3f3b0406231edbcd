import type { Camera, Size } from './camera.ts';

/** Moves an element whose pixels are `scale` to a unit of the sheet to where the camera sees it. */
export function pushTransform({ style }: HTMLElement, { x, y, zoom }: Camera, { width, height }: Size, scale: number): void {
  style.transform = `translate(${width / 2 - x * zoom}px, ${height / 2 - y * zoom}px) scale(${zoom / scale})`;
}

/** A stretch of the sheet, in its units. */
export interface Extent {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A window onto the sheet, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Where somebody looks: what stands in the middle of the window, and how many CSS pixels a unit takes. */
export interface Camera extends Point {
  zoom: number;
}

/** Share of the window left free around what is shown as a whole. */
const margin = 0.05;

/** CSS pixels a unit takes at most; letters are as large as a hand then. */
const mostZoom = 8;

/** Looks at a stretch of the sheet as a whole. `most` keeps a small one from filling the window with three words. */
export function lookAt({ left, top, width, height }: Extent, window: Size, most = mostZoom): Camera {
  const zoom = Math.min((window.width * (1 - 2 * margin)) / Math.max(width, 1), (window.height * (1 - 2 * margin)) / Math.max(height, 1), most);
  return { x: left + width / 2, y: top + height / 2, zoom };
}

/** The camera after the sheet was pushed by so many CSS pixels. */
export function pushed({ x, y, zoom }: Camera, by: Point): Camera {
  return { x: x - by.x / zoom, y: y - by.y / zoom, zoom };
}

/** The camera after zooming by `factor`, while what stands under `point` (from the window's upper left corner) stays there. */
export function zoomed(camera: Camera, factor: number, point: Point, window: Size): Camera {
  const zoom = camera.zoom * factor;
  const away = { x: point.x - window.width / 2, y: point.y - window.height / 2 };
  return { x: camera.x + away.x / camera.zoom - away.x / zoom, y: camera.y + away.y / camera.zoom - away.y / zoom, zoom };
}

/** The nearest camera that still has something to see: neither too far, nor too near, nor beside the sheet. */
export function kept({ x, y, zoom }: Camera, sheet: Extent, window: Size): Camera {
  const least = Math.min(lookAt(sheet, window).zoom * 0.8, mostZoom);
  return {
    x: between(x, sheet.left, sheet.left + sheet.width),
    y: between(y, sheet.top, sheet.top + sheet.height),
    zoom: between(zoom, least, mostZoom),
  };
}

/** The point of the sheet under a point of the window. */
export function under(camera: Camera, point: Point, window: Size): Point {
  return { x: camera.x + (point.x - window.width / 2) / camera.zoom, y: camera.y + (point.y - window.height / 2) / camera.zoom };
}

/** What of the sheet is in the window. */
export function seen({ x, y, zoom }: Camera, { width, height }: Size): Extent {
  return { left: x - width / zoom / 2, top: y - height / zoom / 2, width: width / zoom, height: height / zoom };
}

/** Whether all of one stretch lies in another. */
export function isInside(inner: Extent, outer: Extent): boolean {
  return inner.left >= outer.left && inner.top >= outer.top && inner.left + inner.width <= outer.left + outer.width && inner.top + inner.height <= outer.top + outer.height;
}

/** Somewhere on the way from one look to another, `share` 0–1; nearness changes evenly to the eye, that is by ratio. */
export function onTheWay(from: Camera, to: Camera, share: number): Camera {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share;
  // Distances on the sheet shrink as one draws near: without this the end of the way would rush by.
  const way = Math.abs(to.zoom - from.zoom) < 1e-9 ? share : (1 / from.zoom - 1 / zoom) / (1 / from.zoom - 1 / to.zoom);
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, zoom };
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

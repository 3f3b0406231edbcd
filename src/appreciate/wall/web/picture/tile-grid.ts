import type { Extent } from './camera.ts';

/** Pixels of a tile's edge: large enough that a window needs few, small enough that one is drawn between two frames. */
export const tileEdge = 512;

/** A tile of the sheet, counted from the sheet's origin. */
export interface Tile {
  key: string;
  column: number;
  row: number;
}

/**
 * Tiles that show a stretch of the sheet, those in its middle first.
 * @param scale pixels of a tile per unit of the sheet.
 * @param ring how many tiles beyond the stretch are wanted, so that whoever pushes it finds them drawn.
 * @param sheet beyond which there is nothing to draw.
 */
export function tilesOf(stretch: Extent, scale: number, ring: number, sheet: Extent): Tile[] {
  const unit = tileEdge / scale;
  const first = { column: Math.floor(Math.max(stretch.left - ring * unit, sheet.left) / unit), row: Math.floor(Math.max(stretch.top - ring * unit, sheet.top) / unit) };
  const last = {
    column: Math.ceil(Math.min(stretch.left + stretch.width + ring * unit, sheet.left + sheet.width) / unit),
    row: Math.ceil(Math.min(stretch.top + stretch.height + ring * unit, sheet.top + sheet.height) / unit),
  };
  const middle = { column: (stretch.left + stretch.width / 2) / unit - 0.5, row: (stretch.top + stretch.height / 2) / unit - 0.5 };
  const tiles: Tile[] = [];
  for (let row = first.row; row < last.row; row += 1) {
    for (let column = first.column; column < last.column; column += 1) tiles.push({ key: `${column} ${row}`, column, row });
  }
  const away = ({ column, row }: Tile) => Math.hypot(column - middle.column, row - middle.row);
  return tiles.sort((a, b) => away(a) - away(b));
}

/** What of the sheet a tile shows. */
export function extentOf({ column, row }: Tile, scale: number): Extent {
  const unit = tileEdge / scale;
  return { left: column * unit, top: row * unit, width: unit, height: unit };
}

/** Whether two stretches have something in common. */
export function meet(a: Extent, b: Extent): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

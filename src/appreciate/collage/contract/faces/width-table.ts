import type { TypefaceName } from '../scene.ts';
import { typefaces } from '../typefaces.ts';
import { advances } from './advances.ts';

const tables = new Map<TypefaceName, ReadonlyMap<number, number>>();

/** How wide each letter of a face is, as a share of the size of the line, by code point. */
export function widthTable(face: TypefaceName): ReadonlyMap<number, number> {
  const known = tables.get(face);
  if (known) return known;
  const table = face === 'elsewhere' ? new Map<number, number>() : unfolded(advances[face], typefaces[face].scale);
  tables.set(face, table);
  return table;
}

/** `20:237,330*2 a0:237` is U+0020 237, U+0021 and U+0022 330, U+00A0 237. */
function unfolded(runs: string, scale: number): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  for (const run of runs.split(' ')) {
    const [from = '', widths = ''] = run.split(':');
    let codePoint = Number.parseInt(from, 16);
    for (const width of widths.split(',')) {
      const [advance = '', times = '1'] = width.split('*');
      for (let count = Number(times); count > 0; count -= 1) table.set(codePoint++, (Number(advance) * scale) / 1000);
    }
  }
  return table;
}

import { emphasisOf } from './layout/emphasis.ts';
import { fillGround } from './layout/fill-ground.ts';
import { chance } from './layout/chance.ts';
import { Ground } from './layout/ground.ts';
import { hang } from './layout/hang.ts';
import { squares, type Place, type Wanted } from './layout/place.ts';
import { setIslands } from './layout/set-islands.ts';
import { spreadOut } from './layout/spread-out.ts';
import type { Scene } from './scene.ts';
import { settingOf, type Setting } from './setting/setting-of.ts';
import type { Theme } from './theme.ts';
import type { Voice } from './voice.ts';

export interface Composition {
  theme: Theme;
  aspect: number;
  seed: number;
  keep?: Scene;
}

const base = 10;

export function compose(voices: readonly Voice[], { theme, aspect, seed }: Composition): Scene {
  const measure = { cell: theme === 'mosaic' ? 3 : 4, gap: theme === 'mosaic' ? 4 : 8 };
  const emphasis = emphasisOf(voices, seed);
  const settings = new Map(voices.map((voice) => [voice.id, settingOf(voice, formOf(voice), (emphasis.get(voice.id) ?? 1) >= 1.7)]));
  const wanted = voices.map(({ id }) => ({ id, size: base * (emphasis.get(id) ?? 1), shapes: (settings.get(id) as Setting).shapes.filter(s => s.width/s.height < 7 && s.width/s.height > 0.7 || (settings.get(id) as Setting).shapes.length < 3) }));
  const area = wanted.reduce((sum, { size, shapes }) => { const s = shapes[Math.floor(shapes.length / 2)]!; return sum + squares(size * s.width, measure) * squares(size * s.height, measure); }, 0);
  let result: { ground: Ground; places: Place[] } | undefined;
  let tries = 0;
  for (let factor = 0.96; !result; factor += 0.02) {
    const columns = Math.round(Math.sqrt(area * factor * aspect)), rows = Math.round(Math.sqrt(area * factor / aspect));
    const attempts = Math.min(24, Math.max(1, Math.round(400 / voices.length)));
    for (let attempt = 0; attempt < attempts && !result; attempt += 1) {
      tries++;
      const ground = new Ground(columns, rows);
      const order = (w: Wanted) => chance(seed + attempt, w.id, 'order') - 0.4 * (w.size / base - 1);
      const islands = voices.length < 40 ? [] : wanted.filter((one) => one.size >= 1.75 * base).sort((a, b) => b.size - a.size);
      const placed = setIslands(ground, islands, measure, { between: { width: 16, height: 9 }, start: chance(seed, String(attempt)) });
      const isPlaced = new Set(placed.map(p => p.id));
      const rest = wanted.filter((one) => !isPlaced.has(one.id)).sort((a, b) => order(a) - order(b));
      const places = [...placed, ...fillGround(ground, rest, measure)];
      if (places.length === voices.length) result = { ground, places };
    }
  }
  const places = spreadOut(result.ground, result.places, { most: theme === 'mosaic' ? 3 : 1.5 });
  if ((globalThis as any).process?.env.DEBUG) console.error('tries', tries);
  const margin = 18;
  const sizes = new Map(wanted.map((w) => [w.id, w.size]));
  const pieces = places.map((place) => hang(settings.get(place.id) as Setting, sizes.get(place.id) ?? base, {
    x: margin + place.column * measure.cell, y: margin + place.row * measure.cell, width: place.width * measure.cell - measure.gap, height: place.height * measure.cell - measure.gap,
  }, { seed, mostGrowth: 1.5, mostAir: theme === 'mosaic' ? 3 : 1.35, swing: theme === 'mosaic' ? 0 : measure.gap * 0.6, hasTails: theme !== 'mosaic' }));
  return { left: 0, top: 0, width: result.ground.columns * measure.cell - measure.gap + 2 * margin, height: result.ground.rows * measure.cell - measure.gap + 2 * margin, theme, seed, cell: measure.cell, pieces };
}

function formOf(voice: Voice) { return voice.channel === 'mail' ? 'card' : voice.channel === 'chat' || voice.channel === 'social' ? 'bubble' : 'type'; }

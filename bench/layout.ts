import { packSiblings } from 'd3-hierarchy';
import { compose } from '#appreciate/collage/contract/compose.ts';
import { arrange } from '#appreciate/collage/contract/layout/arrange.ts';
import { emphasisOf } from '#appreciate/collage/contract/layout/emphasis.ts';
import { Ground } from '#appreciate/collage/contract/layout/ground.ts';
import { mannerOf } from '#appreciate/collage/contract/layout/manner.ts';
import { alongOf, want } from '#appreciate/collage/contract/layout/want.ts';
import { faultsOf } from '#appreciate/collage/testing/faults-of.ts';
import { voices } from '#appreciate/collage/testing/voices.ts';
import type { Bench } from './figure.ts';
import { cloudOf } from './layout/cloud-of.ts';
import { percentile } from './percentile.ts';

const count = 2000;
const rounds = 3;
const runs = 20;
const additions = 60;
const aspect = 1 / Math.SQRT2;

/**
 * Two thousand quotes find their places: ours beside d3-cloud and d3's circle packing, each given the very same boxes, in turn. Then the
 * whole sheet with its type, and one quote more on a sheet of two thousand. Everything ours has placed is checked for overlaps.
 */
export const bench: Bench = async (emit) => {
  const said = voices(count + additions);
  const first = said.slice(0, count);
  const manner = { ...mannerOf('collage', count), mostSpread: 1 };
  const emphasis = emphasisOf(first, 1);
  const along = alongOf(first, 1);
  const boxed = first.map((voice) => {
    const { wanted } = want(voice, emphasis.get(voice.id) ?? 1, along.get(voice.id) ?? 0);
    return { ...wanted, shapes: wanted.shapes.slice(Math.floor(wanted.shapes.length / 2)).slice(0, 1) };
  });
  const boxes = boxed.map(({ size, shapes: [shape] }) => ({ width: Math.ceil(size * (shape?.width ?? 0) + manner.gap), height: Math.ceil(size * (shape?.height ?? 0) + manner.gap) }));
  // At a pixel a unit a sheet would be too large for d3-cloud's bitmap; half of that is to its advantage.
  const halves = boxes.map(({ width, height }) => ({ width: Math.ceil(width / 2), height: Math.ceil(height / 2) }));
  const took = { ours: [] as number[], cloud: [] as number[], pack: [] as number[], whole: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    let size: [number, number] = [0, 0];
    for (let run = 0; run < runs; run += 1) {
      const ours = milliseconds(() => {
        const { ground } = arrange(boxed, manner, round * runs + run, (room) => {
          const columns = Math.round(Math.sqrt(room * aspect));
          return () => new Ground(columns, Math.round(columns / aspect));
        });
        size = [(ground.columns * manner.cell) / 2, (ground.rows * manner.cell) / 2];
      });
      const pack = milliseconds(() => packSiblings(boxes.map(({ width, height }) => ({ r: Math.hypot(width, height) / 2 }))));
      // The first round warms everybody up.
      if (round > 0) took.ours.push(ours);
      if (round > 0) took.pack.push(pack);
    }
    const cloud = await cloudOf(halves, size);
    const whole = milliseconds(() => compose(first, { theme: 'collage', aspect, seed: round }));
    process.stderr.write(`d3-cloud found a place for ${cloud.placed} of ${count}, ours for all\n`);
    if (round > 0) took.cloud.push(cloud.took);
    if (round > 0) took.whole.push(whole);
  }
  const median = (side: keyof typeof took) => percentile(took[side], 0.5);
  emit({ name: 'beside d3-cloud', unit: 'ms', n: count, ours: median('ours'), baseline: median('cloud') });
  emit({ name: "beside d3's packed circles", unit: 'ms', n: count, ours: median('ours'), baseline: median('pack') });
  emit({ name: 'whole sheet with its type', unit: 'ms', n: count, ours: median('whole'), baseline: null });

  let scene = compose(first, { theme: 'collage', aspect, seed: 1 });
  emit({ name: 'overlaps', unit: 'pieces', n: count, ours: faultsOf(scene).length, baseline: null });
  const added: number[] = [];
  for (let more = 1; more <= additions; more += 1) {
    const now = said.slice(0, count + more);
    added.push(milliseconds(() => (scene = compose(now, { theme: 'collage', aspect, seed: 1, keep: scene }))));
  }
  emit({ name: 'one more', unit: 'ms', n: additions, ours: percentile(added, 0.5), baseline: null });
  emit({ name: 'one more, p95', unit: 'ms', n: additions, ours: percentile(added, 0.95), baseline: null });
  emit({ name: 'overlaps after that', unit: 'pieces', n: count + additions, ours: faultsOf(scene).length, baseline: null });
};

function milliseconds(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

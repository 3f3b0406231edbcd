import type { Weights } from '../../src/appreciate/praise/reading/weights.ts';
import { heads, type Head, type Model } from './fit.ts';

/** One weight in so many is larger than the largest that a byte holds, and is cut. */
const cutShare = 1 / 20_000;

/** The model with each weight in a byte, and sums shifted and stretched as they were calibrated. */
export function quantise({ table, bias }: Model, calibrations: readonly [Calibration, Calibration]): Weights {
  const step = heads.map((head) => largest(table, head) / 127) as [number, number];
  const bytes = Int8Array.from(table, (weight, at) => Math.max(-127, Math.min(127, Math.round(weight / (step[(at % 2) as Head] as number)))));
  return {
    table: bytes,
    step,
    bias: [bias[0] - calibrations[0].shift, bias[1] - calibrations[1].shift],
    slope: [calibrations[0].slope, calibrations[1].slope],
  };
}

type Calibration = { shift: number; slope: number };

function largest(table: Float32Array, head: Head): number {
  const used = table.filter((weight, at) => at % 2 === head && weight !== 0).map(Math.abs).sort();
  return used[Math.floor(used.length * (1 - cutShare))] ?? 1;
}

import { expect, test } from 'vitest';
import { qualityAfter, unknownQuality, type QualityState } from './sound-quality.ts';

const fine = { late: 20, gaps: 0, lost: 0, wanted: 80 };
const after = (state: QualityState, ...reports: Array<typeof fine>) => reports.reduce(qualityAfter, state);

test.each([
  ['a frame came late', { ...fine, late: 200 }],
  ['something was missing', { ...fine, gaps: 1 }],
  ['the server left something out', { ...fine, lost: 160 }],
  ['it must wait long', { ...fine, wanted: 700 }],
])('a connection is weak as soon as %s, and good again after five quiet seconds', (_when, report) => {
  const weak = after(unknownQuality, fine, report);
  expect(weak.quality).toBe('weak');
  expect(after(weak, ...Array.from({ length: 49 }, () => fine)).quality).toBe('weak');
  expect(after(weak, ...Array.from({ length: 50 }, () => fine)).quality).toBe('good');
});

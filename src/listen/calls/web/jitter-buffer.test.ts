import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sound } from '#listen/gate/contract/sound.ts';
import { muLawOf } from '../contract/mu-law.ts';
import { JitterBuffer } from './jitter-buffer.ts';

/** Both sides as loud as can be told apart, customer positive and agent negative. */
function stretch(position: number, length: number, parties: Sound['parties'] = ['customer', 'agent']): Sound {
  const byte = { customer: muLawOf(8_000), agent: muLawOf(-16_000) };
  const samples = Uint8Array.from({ length: length * parties.length }, (_, index) => byte[parties[index % parties.length] ?? 'customer']);
  return { position, parties, samples };
}

/** Lets sound arrive and play side by side, in steps of ten milliseconds, and yields the last step's output and the whole report. */
function play(arrivals: ReadonlyArray<{ at: number; sound: Sound }>, seconds: number, rate = 8_000) {
  const buffer = new JitterBuffer(rate);
  const waiting = [...arrivals].sort((a, b) => a.at - b.at);
  const quantum = rate / 100;
  const [customer, agent] = [new Float32Array(quantum), new Float32Array(quantum)];
  let silent = 0;
  for (let step = 0; step < seconds * 100; step += 1) {
    while (waiting[0] && waiting[0].at <= step / 100) buffer.push(waiting.shift()?.sound ?? stretch(0, 1), step / 100);
    buffer.pull(customer, agent);
    silent += Number(Math.abs(customer[0] ?? 0) < 0.01);
  }
  return { buffer, customer, agent, silent, report: buffer.report() };
}

/** A call in stretches of one length. A late one keeps those after it waiting, as on any connection. */
function steady(frame: number, seconds: number, late: (n: number) => number = () => 0) {
  let before = 0;
  return Array.from({ length: Math.floor((seconds * 8_000) / frame) }, (_, n) => {
    before = Math.max(before, ((n + 1) * frame) / 8_000 + late(n));
    return { at: before, sound: stretch(n * frame, frame) };
  });
}

describe('the ear', () => {
  test.each([160, 800, 1_600])('plays a steady call in stretches of %i samples without a gap, each side as loud as it was', (frame) => {
    const { customer, agent, report } = play(steady(frame, 5), 5);
    expect([report.gaps, report.lost]).toEqual([0, 0]);
    expect(customer.at(-1)).toBeCloseTo(8_000 / 32_768, 1);
    expect(agent.at(-1)).toBeCloseTo(-16_000 / 32_768, 1);
  });

  test('waits no longer than it must: a frame and a little when nothing is late', () => {
    const { report } = play(steady(160, 10), 10);
    expect(report.wanted).toBe(60);
    expect(report.waiting).toBeLessThan(90);
    expect(play(steady(1_600, 10), 10).report.wanted).toBe(220);
  });

  test('learns to wait for a network that comes late, and then leaves no gap', () => {
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const jitter = Array.from({ length: 2_000 }, () => random() * 0.12);
    const arrivals = steady(160, 30, (n) => jitter[n % jitter.length] ?? 0);
    const first = play(arrivals, 5).report.gaps;
    const { report } = play(arrivals, 30);
    expect(report.gaps - first).toBeLessThanOrEqual(1);
    expect(report.wanted).toBeGreaterThan(120);
    expect(report.late).toBeGreaterThan(100);
  });

  test('comes back to a short wait after a break, without playing the past', () => {
    const arrivals = steady(160, 20, (n) => (n > 250 && n < 300 ? (300 - n) * 0.02 : 0));
    const { report } = play(arrivals, 20);
    expect(report.waiting).toBeLessThan(400);
  });

  test('plays at the pace of any loudspeaker', () => {
    for (const rate of [8_000, 44_100, 48_000]) {
      const { report, customer } = play(steady(800, 4), 4, rate);
      expect(report.gaps).toBe(0);
      expect(customer.at(-1)).toBeCloseTo(8_000 / 32_768, 1);
    }
  });

  test('keeps a side that is not sent silent', () => {
    const arrivals = Array.from({ length: 100 }, (_, n) => ({ at: (n + 1) / 50, sound: stretch(n * 160, 160, ['agent']) }));
    const { customer, agent } = play(arrivals, 2);
    expect([Math.max(...customer), agent.at(-1) ?? 0]).toEqual([0, expect.closeTo(-16_000 / 32_768, 1)]);
  });

  test('counts what never came', () => {
    const arrivals = steady(160, 4).filter((_, n) => n % 10 !== 5);
    expect(play(arrivals, 4).report.lost).toBe(20 * 160);
  });

  test('holds nothing any more once it was emptied, whatever had arrived', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), position: fc.nat(100_000), length: fc.integer({ min: 1, max: 4_000 }) }), { maxLength: 30 }), (frames) => {
        const { buffer, customer, agent } = play(frames.map(({ at, position, length }) => ({ at, sound: stretch(position, length) })), 1);
        expect([...customer, ...agent].every((sample) => Number.isFinite(sample) && Math.abs(sample) <= 1.2)).toBe(true);
        buffer.clear();
        buffer.pull(customer, agent);
        expect([...customer, ...agent].every((sample) => sample === 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

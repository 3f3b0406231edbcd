import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sound } from '#listen/gate/contract/sound.ts';
import { TrackJoin } from './join-tracks.ts';

/** Joins what comes and keeps it: stretches, and both sides laid end to end. */
function listening() {
  const sounds: Sound[] = [];
  const join = new TrackJoin((sound) => sounds.push(sound));
  const side = (offset: 0 | 1) => sounds.flatMap(({ samples }) => [...samples].filter((_, index) => index % 2 === offset));
  return { join, sounds, customer: () => side(0), agent: () => side(1) };
}

const stretch = (value: number, length = 160) => new Uint8Array(length).fill(value);

describe('two tracks of a call', () => {
  test('become one, as soon as both have come', () => {
    const { join, sounds } = listening();
    join.push('customer', 0, stretch(1));
    expect(sounds).toEqual([]);
    join.push('agent', 0, stretch(2));
    expect(sounds).toMatchObject([{ position: 0, parties: ['customer', 'agent'] }]);
    expect([...(sounds[0]?.samples ?? [])]).toEqual(Array.from({ length: 320 }, (_, index) => (index % 2) + 1));
  });

  test('of which only one comes are heard forty milliseconds later, with silence on the other side', () => {
    const { join, customer, agent } = listening();
    for (let n = 0; n < 5; n += 1) join.push('customer', n * 160, stretch(n + 1));
    expect(customer()).toEqual([...stretch(1), ...stretch(2), ...stretch(3)]);
    expect(new Set(agent())).toEqual(new Set([0xff]));
  });

  test('are whole again however they overtake each other by less than that', () => {
    const ahead = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(ahead, (order) => {
        const { join, sounds, customer, agent } = listening();
        const sent = { customer: 0, agent: 0 };
        for (const bit of order) {
          // Neither side runs more than 40 ms ahead.
          const wished = bit === 0 ? 'customer' : 'agent';
          const other = wished === 'customer' ? 'agent' : 'customer';
          const party = sent[wished] - sent[other] < 2 ? wished : other;
          join.push(party, sent[party] * 160, stretch((sent[party] % 100) + (party === 'agent' ? 101 : 1)));
          sent[party] += 1;
        }
        const whole = Math.min(sent.customer, sent.agent);
        expect(customer()).toEqual(Array.from({ length: whole }, (_, n) => [...stretch((n % 100) + 1)]).flat());
        expect(agent()).toEqual(Array.from({ length: whole }, (_, n) => [...stretch((n % 100) + 101)]).flat());
        expect(sounds.map(({ position }) => position)).toEqual(sounds.map((_, n) => n * 160));
      }),
    );
  });

  test('begin anew where one jumps, and go on in order whatever comes', () => {
    const { join, sounds } = listening();
    join.push('customer', 0, stretch(1));
    join.push('customer', 1_000_000, stretch(2));
    join.push('agent', 1_000_000, stretch(3));
    expect(sounds.at(-1)).toMatchObject({ position: 1_000_000 });
    const anything = fc.tuple(fc.constantFrom('customer' as const, 'agent' as const), fc.nat(40_000), fc.nat(5_000));
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 40 }), (pushes) => {
        const scene = listening();
        for (const [party, position, length] of pushes) scene.join.push(party, position, stretch(9, length));
        for (const { samples, position } of scene.sounds) {
          expect(samples.length).toBeGreaterThan(0);
          expect(samples.length).toBeLessThanOrEqual(2 * 8_192);
          expect(position).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { muLawSilence } from '#listen/calls/contract/mu-law.ts';
import { stretchSamples } from '../contract/spoken-frame.ts';
import { Duet } from './duet.ts';

const stretch = (note: number) => new Uint8Array(stretchSamples).fill(note);

describe('two voices', () => {
  test('stand side by side, however unevenly they come', () => {
    const duet = new Duet();
    const notes = [duet.add('customer', stretch(1)), duet.add('customer', stretch(2)), duet.add('agent', stretch(11)), duet.add('agent', stretch(12))]
      .flat()
      .map(({ position, samples }) => [position, samples[0], samples[1]]);
    expect(notes).toEqual([
      [0, 1, 11],
      [stretchSamples, 2, 12],
    ]);
  });

  test('are one and silence when the other says nothing', () => {
    const duet = new Duet();
    const heard = Array.from({ length: 10 }, (_, note) => duet.add('agent', stretch(note))).flat();
    expect(heard.map(({ samples }) => [samples[0], samples[1]])).toEqual(Array.from({ length: 7 }, (_, note) => [muLawSilence, note]));
  });

  test('lose nothing, keep their order, and never let more wait than a few stretches', () => {
    const course = fc.array(fc.constantFrom('customer' as const, 'agent' as const), { maxLength: 200 });
    fc.assert(
      fc.property(course, (parties) => {
        const duet = new Duet();
        const said = { customer: 0, agent: 0 };
        const heard = parties.flatMap((party) => duet.add(party, stretch((said[party] += 1))));
        const side = (index: number) => heard.map(({ samples }) => samples[index] ?? 0).filter((note) => note !== muLawSilence);
        expect(heard.map(({ position }) => position)).toEqual(heard.map((_, index) => index * stretchSamples));
        for (const [index, party] of (['customer', 'agent'] as const).entries()) {
          const notes = side(index);
          expect(notes).toEqual(notes.map((_, n) => n + 1));
          expect(said[party] - notes.length).toBeLessThanOrEqual(3);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packSound } from '#listen/calls/contract/sound-frame.ts';
import { frameBytes, readSpoken, stretchSamples } from './spoken-frame.ts';

const party = fc.constantFrom('customer' as const, 'agent' as const);

describe('a frame somebody spoke', () => {
  test('is read as it was packed, by whoever expects that voice', () => {
    const spoken = fc.record({ position: fc.nat(2 ** 32 - 1), who: party, samples: fc.uint8Array({ minLength: stretchSamples, maxLength: stretchSamples }) });
    fc.assert(
      fc.property(spoken, ({ position, who, samples }) => {
        const frame = packSound({ position, parties: [who], samples }).buffer;
        expect(readSpoken(frame, who)).toEqual({ position, parties: [who], samples });
        expect(readSpoken(frame, who === 'agent' ? 'customer' : 'agent')).toBeUndefined();
      }),
    );
  });

  test('is none in any other bytes: the answer is no, never an exception', () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 2_000 }), fc.uint8Array({ minLength: frameBytes, maxLength: frameBytes }));
    fc.assert(
      fc.property(bytes, party, (some, who) => {
        const sound = readSpoken(new Uint8Array(some).buffer, who);
        if (some.length !== frameBytes || some[0] !== (who === 'customer' ? 1 : 2)) expect(sound).toBeUndefined();
        else expect(sound?.samples).toHaveLength(stretchSamples);
      }),
      { numRuns: 300 },
    );
  });
});

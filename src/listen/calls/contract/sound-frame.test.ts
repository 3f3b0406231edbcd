import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sound } from '#listen/gate/contract/sound.ts';
import { packSound, unpackSound } from './sound-frame.ts';

test('a stretch is the same again after its journey, and only its place begins anew after six days', () => {
  const parties = fc.constantFrom<Sound['parties']>(['customer'], ['agent'], ['customer', 'agent']);
  fc.assert(
    fc.property(fc.nat(2 ** 33), parties, fc.uint8Array({ minLength: 1, maxLength: 3_200 }), (position, who, samples) => {
      const back = unpackSound(packSound({ position, parties: who, samples }).buffer);
      expect(back).toEqual({ position: position % 2 ** 32, parties: who, samples });
    }),
  );
});

test('whatever is no stretch is none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const read = unpackSound(Uint8Array.from(bytes).buffer);
      if (bytes.length <= 8 || ![1, 2, 3].includes(bytes[0] ?? 0)) expect(read).toBeUndefined();
      else expect(read?.samples.length).toBe(bytes.length - 8);
    }),
  );
});

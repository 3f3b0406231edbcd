import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '#platform/testing/any-text.ts';
import { Vault } from '#platform/vault/vault.ts';
import { LetterKey } from '../../contract/letter-key.ts';
import { letterKey, readerOf } from './letter-key.ts';

const vault = new Vault(Buffer.alloc(32, 7));

test('a key leads to its reader and to nobody else, in this house only', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 4, max: 67 }), fc.constantFrom('A', 'z', '_'), (id, at, letter) => {
      const key = letterKey(vault, id);
      expect(LetterKey.safeParse(key).success).toBe(true);
      expect(readerOf(vault, key)).toBe(id);
      expect(readerOf(new Vault(Buffer.alloc(32, 8)), key)).toBeUndefined();
      const changed = key.slice(0, at) + letter + key.slice(at + 1);
      if (changed !== key) expect(readerOf(vault, changed)).toBeUndefined();
    }),
  );
});

test('any other text is nobody’s key', () => {
  fc.assert(fc.property(anyText(), (text) => {
    expect(readerOf(vault, text)).toBeUndefined();
    expect(readerOf(vault, `ohl_${text}`)).toBeUndefined();
  }));
});

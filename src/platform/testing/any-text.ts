import fc, { type StringConstraints } from 'fast-check';

/** Any character there is, assigned or not. fast-check's own unit `binary` lists all 1.1 million of them first, which takes a second in every file. */
const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10_ffff }))
  .map((codePoint) => String.fromCodePoint(codePoint));

/** Texts of any characters whatever, for functions that must bear everything. */
export function anyText(constraints: Omit<StringConstraints, 'unit'> = {}) {
  return fc.string({ ...constraints, unit: anyCharacter });
}

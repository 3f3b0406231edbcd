import fc from 'fast-check';

const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(undefined, Number.NaN, -1, 1e308, '\u0000', '__proto__', '9'.repeat(400)));

/** Payloads in which a few fields, on whatever level, hold something they should not. */
export function spoiled(payload: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> {
  return fc.array(fc.tuple(fc.nat(), anything), { maxLength: 4 }).map((changes) => {
    const changed = structuredClone(payload);
    for (const [place, value] of changes) spoil(changed, place, value);
    return changed;
  });
}

/** Puts a value at the n-th place of an object, counted through all its levels. */
function spoil(target: Record<string, unknown>, place: number, value: unknown): void {
  const places: Array<[Record<string, unknown>, string]> = [];
  const walk = (object: Record<string, unknown>) => {
    for (const [key, inner] of Object.entries(object)) {
      places.push([object, key]);
      if (typeof inner === 'object' && inner !== null) walk(inner as Record<string, unknown>);
    }
  };
  walk(target);
  const found = places[place % Math.max(1, places.length)];
  if (found) found[0][found[1]] = value;
}

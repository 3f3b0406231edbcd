/** Two turns that differ by less than this are the same turn. */
const grain = 2 ** -30;

/**
 * The same in order of their turn, whoever came first before the others of the same turn. Turn and number are packed into one number each,
 * so that they are sorted as plain numbers.
 * @param turnOf from -8 to 8, for at most half a million.
 */
export function inTurn<One>(all: readonly One[], turnOf: (one: One) => number): One[] {
  const count = all.length;
  const keys = new Float64Array(count);
  for (let index = 0; index < count; index += 1) keys[index] = Math.round((8 + turnOf(all[index] as One)) / grain) * count + index;
  keys.sort();
  const ordered: One[] = [];
  for (const key of keys) ordered.push(all[key - Math.floor(key / count) * count] as One);
  return ordered;
}

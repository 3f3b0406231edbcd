/** A number from 0 to 1 that is always the same for the same things (FNV-1a, then Murmur3's last step): a sheet is no gamble. */
export function chance(seed: number, ...about: readonly string[]): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const word of about) {
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** How many bits of a word of 32 are set (Warren, Hacker's Delight, 5-1: sums of two, four and eight bits side by side). */
export function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Which bit of a word is the lowest that is set, from 0 to 31; one at least has to be. */
export function firstOne(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** A message may have 16 KiB of UTF-8. */
export const turnLimit = 16_384;

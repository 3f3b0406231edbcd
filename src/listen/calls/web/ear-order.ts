/** What the audio thread is told: a frame of sound, how to place the two sides, or to forget what has not been played. */
export type EarOrder = ArrayBuffer | 'apart' | 'together' | 'clear';

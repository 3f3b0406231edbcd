/** How far Twilio's times may be off before a gap is believed, in samples: one stretch. */
const tolerance = 160;

/**
 * Where a stretch of one track lies in its stream. Twilio's times are whole milliseconds and may waver; stretches that follow each
 * other closely are taken to follow without a gap, so that nothing clicks.
 */
export class TrackClock {
  #next: number | undefined;

  /**
   * @param timestamp milliseconds since the stream began.
   * @returns samples since the stream began.
   */
  place(timestamp: number, samples: number): number {
    const told = timestamp * 8;
    const position = this.#next !== undefined && Math.abs(told - this.#next) <= tolerance ? this.#next : told;
    this.#next = position + samples;
    return position;
  }
}

import type { RtpPacket } from './packet.ts';

/** Samples of a stretch and where they belong in the call. */
export interface Placed {
  position: number;
  samples: Uint8Array;
}

/** Why a packet is not heard. */
export type NoSound = 'repeated-packet' | 'stray-packet';

/** How far out of order a packet may come, and how many may be lost in a row (RFC 3550, A.1). */
const mostMisorder = 100;
const mostLost = 3_000;
/** How far a stream's own time may lead away from ours before it is tied to it anew, in samples. */
const mostAstray = 8_000;

/**
 * One stream of RTP: puts each packet at its place in the call, whatever order they come in. A new source, a restart and a jump
 * of the sender's time begin at the present moment; a single packet from nowhere is not believed.
 */
export class RtpStream {
  #source: number | undefined;
  #highest = 0;
  #expectedAfterJump: number | undefined;
  #anchor = { timestamp: 0, position: 0 };
  /** The last numbers, each at its place modulo the length. */
  readonly #seen = new Int32Array(128).fill(-1);

  /**
   * @param samples the packet's payload in µ-law.
   * @param now samples since the beginning of the call, by our clock.
   */
  place({ sequence, timestamp, source }: RtpPacket, samples: Uint8Array, now: number): Placed | NoSound {
    if (source !== this.#source) this.#begin(source, sequence, timestamp, now);
    const ahead = ((sequence - this.#highest) << 16) >> 16;
    if (ahead > mostLost || ahead < -mostMisorder) {
      // Two in a row are a sender that has begun anew.
      if (this.#expectedAfterJump !== sequence) {
        this.#expectedAfterJump = (sequence + 1) & 0xffff;
        return 'stray-packet';
      }
      this.#begin(source, sequence, timestamp, now);
    } else if (this.#seen[sequence & 127] === sequence) return 'repeated-packet';
    if (ahead > 0) this.#highest = sequence;
    this.#seen[sequence & 127] = sequence;
    const position = this.#anchor.position + ((timestamp - this.#anchor.timestamp) | 0);
    if (Math.abs(position - now) <= mostAstray) return { position, samples };
    this.#anchor = { timestamp, position: now };
    return { position: now, samples };
  }

  #begin(source: number, sequence: number, timestamp: number, now: number): void {
    this.#source = source;
    this.#highest = sequence;
    this.#expectedAfterJump = undefined;
    this.#anchor = { timestamp, position: now };
    this.#seen.fill(-1);
  }
}

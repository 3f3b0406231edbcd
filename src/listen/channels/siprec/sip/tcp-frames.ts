import { longestMessage } from './message.ts';

/** What a stretch of a connection held. */
export interface Frames {
  messages: Buffer[];
  /** The other side asks whether we are still there (RFC 5626, 3.5.1). */
  pings: number;
  /** The stream can be read no further. */
  broken?: 'message-too-long' | 'not-sip';
}

const separator = Buffer.from('\r\n\r\n');
const lengthHeader = /^(?:content-length|l)[ \t]*:[ \t]*(\d{1,6})[ \t]*$/im;

/** Cuts the messages out of a TCP connection, where each must tell its length (RFC 3261, 18.3). */
export class TcpFrames {
  #rest = Buffer.alloc(0);

  push(chunk: Buffer): Frames {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const frames: Frames = { messages: [], pings: 0 };
    for (;;) {
      while (this.#rest[0] === 13) {
        if (this.#rest.length < 4 && separator.subarray(0, this.#rest.length).equals(this.#rest)) return frames;
        const isPing = this.#rest.subarray(0, 4).equals(separator);
        frames.pings += Number(isPing);
        this.#rest = this.#rest.subarray(isPing ? 4 : 2);
      }
      const end = this.#rest.indexOf(separator);
      if (end < 0) return this.#rest.length > longestMessage ? { ...frames, broken: 'message-too-long' } : frames;
      const length = lengthHeader.exec(this.#rest.subarray(0, end).toString('latin1'))?.[1];
      if (length === undefined) return { ...frames, broken: 'not-sip' };
      const total = end + 4 + Number(length);
      if (total > longestMessage) return { ...frames, broken: 'message-too-long' };
      if (this.#rest.length < total) return frames;
      frames.messages.push(this.#rest.subarray(0, total));
      this.#rest = this.#rest.subarray(total);
    }
  }
}

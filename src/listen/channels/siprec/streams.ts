import { TrackJoin } from '#listen/calls/server/join-tracks.ts';
import type { Sound, SoundParty } from '#listen/gate/contract/sound.ts';
import { writeDescription, type Direction, type OfferedStream, type OurStream } from './body/session-description.ts';
import type { RtpPort } from './rtp/rtp-port.ts';
import type { RtpPorts } from './rtp/rtp-ports.ts';
import { RtpStream } from './rtp/rtp-stream.ts';

/** Samples a millisecond. */
const rate = 8;

interface Stream {
  offered: OfferedStream;
  port: RtpPort | undefined;
}

export interface StreamsOptions {
  ports: RtpPorts;
  /** Address the other side sends sound to. */
  address: string;
  /** Takes both sides of the call, stretch by stretch. */
  push: (sound: Sound) => void;
  count: (outcome: string) => void;
  /** Monotonic clock in milliseconds. */
  clock?: () => number;
}

/** The streams of one recording session: their ports, their description, and the sound that comes of them. */
export class Streams implements AsyncDisposable {
  readonly #options: StreamsOptions;
  readonly #clock: () => number;
  readonly #began: number;
  #join: TrackJoin;
  #streams: Stream[] = [];
  #parties: ReadonlyMap<string, readonly SoundParty[]> = new Map();
  #isHeard = false;
  #version = 0;

  constructor(options: StreamsOptions) {
    this.#options = options;
    this.#clock = options.clock ?? (() => performance.now());
    this.#began = this.#clock();
    this.#join = new TrackJoin(options.push);
  }

  /** Whether anything of what is offered can be heard. */
  get areUsable(): boolean {
    return this.#streams.some(({ port }) => port !== undefined);
  }

  /** Whether the other side keeps all of its streams to itself. */
  get areHeld(): boolean {
    return this.#streams.every(({ offered: { direction } }) => direction === 'inactive' || direction === 'recvonly');
  }

  /**
   * Takes an offer: opens ports for what is usable and closes those of what is gone. Streams keep their place (RFC 3264, 8).
   * @param source where the offer came from; sound may come from there as well as from where the description says.
   * @returns false when no port was free.
   */
  async take(offer: readonly OfferedStream[], source: string): Promise<boolean> {
    const before = this.#streams;
    let isComplete = true;
    const next: Stream[] = [];
    for (const [place, offered] of offer.entries()) {
      const kept = before[place]?.port;
      const port = offered.isUsable ? (kept ?? (await this.#open(place))) : undefined;
      if (offered.isUsable && !port) isComplete = false;
      if (kept && kept !== port) await kept[Symbol.asyncDispose]();
      port?.expect({ addresses: [...new Set([offered.address ?? source, source])], port: offered.port, codecs: offered.codecs });
      next.push({ offered, port });
    }
    for (const { port } of before.slice(offer.length)) await port?.[Symbol.asyncDispose]();
    this.#streams = next;
    return isComplete;
  }

  /** Takes an answer to our own offer: whether and from where sound comes now. */
  heed(answer: readonly OfferedStream[], source: string): void {
    for (const [place, answered] of answer.entries()) {
      const stream = this.#streams[place];
      if (!stream?.port) continue;
      stream.offered = { ...stream.offered, direction: answered.port === 0 ? 'inactive' : answered.direction };
      stream.port.expect({ addresses: [...new Set([answered.address ?? source, source])], port: answered.port || stream.offered.port, codecs: stream.offered.codecs });
    }
  }

  /** Says whose voice is on which stream. */
  assign(parties: ReadonlyMap<string, readonly SoundParty[]>): void {
    this.#parties = parties;
  }

  /** Lets sound through, or drops it where it arrives. */
  hear(isHeard: boolean): void {
    this.#isHeard = isHeard;
    // What waited for the other side must not be heard later.
    this.#join = new TrackJoin(this.#options.push);
  }

  /** Our description, with a number higher than the one before. */
  describe(direction: Extract<Direction, 'recvonly' | 'inactive'>): string {
    this.#version += 1;
    const streams = this.#streams.map(({ offered, port }): OurStream => ({ stream: offered, port: port?.port ?? 0 }));
    return writeDescription({ address: this.#options.address, version: this.#version, direction, streams });
  }

  #open(place: number): Promise<RtpPort | undefined> {
    const placed = new RtpStream();
    const { ports, count } = this.#options;
    return ports.open((packet, muLaw) => {
      const stream = this.#streams[place];
      if (!this.#isHeard || !stream) return count('sound-unasked');
      const parties = this.#partiesOf(stream);
      if (parties.length === 0) return count('sound-of-nobody');
      const where = placed.place(packet, muLaw, Math.round((this.#clock() - this.#began) * rate));
      if (typeof where === 'string') count(where);
      // Several people on one stream are heard on both sides.
      else for (const party of parties) this.#join.push(party, where.position, where.samples);
    }, count);
  }

  #partiesOf({ offered: { label } }: Stream): readonly SoundParty[] {
    return (label !== undefined && this.#parties.get(label)) || [];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.hear(false);
    const ports = this.#streams.map(({ port }) => port);
    this.#streams = [];
    await Promise.all(ports.map((port) => port?.[Symbol.asyncDispose]()));
  }
}

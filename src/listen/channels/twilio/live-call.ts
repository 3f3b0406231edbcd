import { randomBytes } from 'node:crypto';
import { TrackJoin } from '#listen/calls/server/join-tracks.ts';
import type { SoundSource } from '#listen/calls/server/sound-source.ts';
import type { CallLine } from '#listen/calls/server/switchboard.ts';
import type { StreamListener } from './protocol/stream.ts';

/** A socket that is awaited, and cut when it is disposed. */
export interface ExpectedStream extends Disposable {
  url: string;
}

/** What a call needs of Twilio and of its line. */
export interface LiveCallParts {
  sid: string;
  /** Makes an address at which one stream of this call, and no other, may come. */
  expect(listener: StreamListener): ExpectedStream;
  /** Asks Twilio for a stream. @returns its id; undefined when Twilio does not know the call any more. */
  start(order: { url: string; name: string }): Promise<string | undefined>;
  /** Tells Twilio to end a stream, by id or name. @returns false when it had ended already. */
  stop(stream: string): Promise<boolean>;
  count(outcome: 'stream-started' | 'stream-stopped' | 'start-failed' | 'stop-failed' | 'stream-lost'): void;
  /** A stream has come through. */
  began(): void;
  /** A stream ended by itself: sees whether the call has ended, which disposes of it. Does not reject. */
  look(): Promise<unknown>;
  key(digit: string): void;
  trouble(error: unknown): void;
}

/** Waits before a stream that failed is tried again, and a stop that was not heard; milliseconds. */
const pauses = [1_000, 2_000, 4_000, 8_000, 16_000];
const stopPauses = [500, 2_000];
/** Stretches after which a stream counts as good: five seconds of both tracks. */
const settled = 500;

interface Stream {
  name: string;
  expected: ExpectedStream;
  sid: string | undefined;
  isDead: boolean;
  heard: number;
}

/**
 * The sound of one call. A stream of Twilio cannot be paused, so there is none until sound is wanted: it is asked for over REST
 * when the door opens, and when the door closes its socket is cut in the same moment and Twilio is told to end it. What is wanted
 * may change while Twilio answers; one stream after the other, never two at once.
 */
export class LiveCall implements SoundSource, Disposable {
  readonly #parts: LiveCallParts;
  readonly #began = performance.now();
  #line: CallLine | undefined;
  #isWanted = false;
  #isAlone = false;
  #isOver = false;
  #stream: Stream | undefined;
  #isWorking = false;
  #failures = 0;
  #rest: NodeJS.Timeout | undefined;

  constructor(parts: LiveCallParts) {
    this.#parts = parts;
  }

  /** Connects it with the product's call. */
  attach(line: CallLine): void {
    this.#line = line;
  }

  resume(): void {
    this.#isWanted = true;
    this.#failures = 0;
    this.#settle();
  }

  pause(): void {
    this.#isWanted = false;
    this.#settle();
  }

  /** No agent is on the line: whatever the customer says or types into a menu then is nobody's to hear. */
  leaveAlone(isAlone: boolean): void {
    if (this.#isAlone === isAlone) return;
    this.#isAlone = isAlone;
    this.#line?.hold(isAlone);
    this.#settle();
  }

  /** Settles once nothing is under way with Twilio. For a node that stops. */
  [Symbol.dispose](): void {
    this.#isOver = true;
    this.#line?.[Symbol.dispose]();
    this.#settle();
  }

  get #mayFlow(): boolean {
    return this.#isWanted && !this.#isAlone && !this.#isOver;
  }

  #settle(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    if (!this.#mayFlow) this.#cut();
    void this.#work();
  }

  /** Nothing more is heard from now on, whatever becomes of the request to Twilio. */
  #cut(): void {
    if (!this.#stream) return;
    this.#stream.isDead = true;
    this.#stream.expected[Symbol.dispose]();
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    try {
      for (;;) {
        if (this.#stream?.isDead) await this.#stop(this.#stream);
        else if (!this.#stream && this.#mayFlow && !this.#rest) await this.#start();
        else break;
      }
    } finally {
      this.#isWorking = false;
    }
  }

  async #start(): Promise<void> {
    // Most streams that end do so with their call, and Twilio says so a little later.
    if (this.#failures > 0) {
      await this.#parts.look();
      if (!this.#mayFlow) return;
    }
    const name = `ohrensessel-${randomBytes(6).toString('hex')}`;
    const stream: Stream = { name, expected: undefined as never, sid: undefined, isDead: false, heard: 0 };
    stream.expected = this.#parts.expect(this.#listenTo(stream));
    this.#stream = stream;
    try {
      stream.sid = await this.#parts.start({ url: stream.expected.url, name });
      if (stream.sid !== undefined) return this.#parts.count('stream-started');
      this.#parts.count('start-failed');
      this.#fail(stream);
    } catch (error) {
      this.#parts.count('start-failed');
      this.#parts.trouble(error);
      this.#fail(stream);
    }
  }

  async #stop(stream: Stream): Promise<void> {
    stream.expected[Symbol.dispose]();
    for (const pause of [...stopPauses, undefined]) {
      try {
        // One whose id never came may have begun all the same; its name ends it.
        if (await this.#parts.stop(stream.sid ?? stream.name)) this.#parts.count('stream-stopped');
        break;
      } catch (error) {
        this.#parts.count('stop-failed');
        this.#parts.trouble(error);
        if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause).unref());
      }
    }
    if (this.#stream === stream) this.#stream = undefined;
  }

  #listenTo(stream: Stream): StreamListener {
    // Positions go on from stream to stream of a call.
    let origin = 0;
    const join = new TrackJoin((sound) => this.#line?.push(sound));
    return {
      started: () => {
        origin = Math.round((performance.now() - this.#began) * 8);
        this.#line?.hold(false);
        this.#parts.began();
      },
      sound: (party, position, samples) => {
        if (stream.isDead) return;
        stream.heard += 1;
        if (stream.heard === settled) this.#failures = 0;
        join.push(party, origin + position, samples);
      },
      key: (digit) => this.#parts.key(digit),
      over: () => {
        if (stream.isDead) return;
        this.#parts.count('stream-lost');
        this.#fail(stream);
        void this.#parts.look();
        void this.#work();
      },
    };
  }

  /** Tries again after a while, a few times. */
  #fail(stream: Stream): void {
    stream.isDead = true;
    stream.expected[Symbol.dispose]();
    if (!this.#mayFlow) return;
    this.#line?.hold(true);
    const pause = pauses[this.#failures];
    this.#failures += 1;
    // Without a further try the rest lasts until the door opens anew.
    this.#rest = setTimeout(() => {
      if (pause === undefined) return;
      this.#rest = undefined;
      void this.#work();
    }, pause ?? 0);
    this.#rest.unref();
  }
}

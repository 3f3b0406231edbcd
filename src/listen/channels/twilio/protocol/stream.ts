import type { SoundParty } from '#listen/gate/contract/sound.ts';
import { readPayload, type NoSound } from './read-payload.ts';
import { readStreamMessage, type StreamMessage, type StreamStart, type Unreadable } from './stream-message.ts';
import { TrackClock } from './track-clock.ts';

/** Why a stream was ended by us, and what stands in the metrics. */
export type StreamRefusal =
  | Unreadable
  | NoSound
  | 'binary'
  | 'unknown-protocol'
  | 'not-greeted'
  | 'media-before-start'
  | 'started-twice'
  | 'wrong-account'
  | 'wrong-call'
  | 'wrong-stream'
  | 'wrong-format'
  | 'flood'
  | 'never-started'
  | 'silent';

/** What is passed over and counted. */
export type PassedOver = 'out-of-order' | 'unknown-message';

/** Whoever wants a stream's sound. */
export interface StreamListener {
  started(start: StreamStart): void;
  /** A stretch of one side, µ-law. @param position samples since the stream began. */
  sound(party: SoundParty, position: number, samples: Uint8Array): void;
  /** A key was pressed. Twilio tells so only on streams that go both ways. */
  key(digit: string): void;
  /** It ended, and not because we {@link TwilioStream.cut} it: `stopped` by Twilio, `lost` with its socket, or refused by us. */
  over(how: 'stopped' | 'lost' | 'refused'): void;
}

export interface StreamOptions {
  accountSid: string;
  /** The call whose sound was asked for; without it any call of the account may begin. */
  callSid?: string | undefined;
  listener: StreamListener;
  /** Ends the socket at once. */
  cut: () => void;
  count: (outcome: StreamRefusal | PassedOver) => void;
  /** Milliseconds; by default those of the product. */
  patience?: Partial<typeof patience>;
}

const patience = {
  /** From the socket to `start`. */
  start: 10_000,
  /** Without a message of any kind; sound comes fifty times a second and track. */
  silence: 20_000,
};

/** Messages a second: two tracks, and ten seconds' worth after a network that stood still. */
const messagesPerSecond = 1_000;

type State = 'new' | 'greeted' | 'started' | 'over';

/** The audio Twilio gets from the call's own party, which is the customer, and what it plays to them. */
const parties = { inbound: 'customer', outbound: 'agent' } as const;

/**
 * One Media Stream of Twilio, in one direction. Twilio opens it and speaks; we only listen and, when anything is wrong, cut it:
 *
 *     new ─connected→ greeted ─start→ started ─stop→ over
 *
 * Nothing is kept: what comes after the cut is not even read.
 */
export class TwilioStream {
  readonly #options: StreamOptions;
  readonly #patience: typeof patience;
  readonly #clocks = { inbound: new TrackClock(), outbound: new TrackClock() };
  #state: State = 'new';
  #sid = '';
  #seq = 0;
  #timer: NodeJS.Timeout | undefined;
  #messages = { second: 0, count: 0 };

  constructor(options: StreamOptions) {
    this.#options = options;
    this.#patience = { ...patience, ...options.patience };
    this.#wait(this.#patience.start, () => this.#refuse('never-started'));
  }

  /** A text frame came. */
  heedText(frame: Uint8Array): void {
    if (this.#state === 'over') return;
    if (this.#isFlood()) return this.#refuse('flood');
    const message = readStreamMessage(frame);
    if (message === 'unknown-message') return this.#options.count(message);
    if (typeof message === 'string') return this.#refuse(message);
    if (message.event === 'connected') return this.#greet(message);
    if (this.#state === 'new') return this.#refuse('not-greeted');
    if (message.sequenceNumber <= this.#seq) return this.#options.count('out-of-order');
    this.#seq = message.sequenceNumber;
    if (message.event === 'start') return this.#start(message);
    if (this.#state !== 'started') return this.#refuse('media-before-start');
    if (message.streamSid !== this.#sid) return this.#refuse('wrong-stream');
    this.#wait(this.#patience.silence, () => this.#refuse('silent'));
    this.#heed(message);
  }

  /** A binary frame came; the protocol has none. */
  heedBinary(): void {
    if (this.#state !== 'over') this.#refuse('binary');
  }

  /** The socket is gone. */
  gone(): void {
    this.#end('lost');
  }

  /** Ends it from our side, at once and without a word. */
  cut(): void {
    if (this.#state === 'over') return;
    this.#state = 'over';
    clearTimeout(this.#timer);
    this.#options.cut();
  }

  #greet({ protocol, version }: Extract<StreamMessage, { event: 'connected' }>): void {
    if (this.#state !== 'new') return this.#refuse('started-twice');
    if (protocol !== 'Call' || !version.startsWith('1.')) return this.#refuse('unknown-protocol');
    this.#state = 'greeted';
  }

  #start({ streamSid, start }: Extract<StreamMessage, { event: 'start' }>): void {
    const { accountSid, callSid, listener } = this.#options;
    const { encoding, sampleRate, channels } = start.mediaFormat;
    if (this.#state === 'started') return this.#refuse('started-twice');
    if (start.accountSid !== accountSid) return this.#refuse('wrong-account');
    if (callSid !== undefined && start.callSid !== callSid) return this.#refuse('wrong-call');
    if (start.streamSid !== streamSid) return this.#refuse('wrong-stream');
    if (encoding !== 'audio/x-mulaw' || sampleRate !== 8_000 || channels !== 1) return this.#refuse('wrong-format');
    this.#state = 'started';
    this.#sid = streamSid;
    this.#wait(this.#patience.silence, () => this.#refuse('silent'));
    listener.started(start);
  }

  #heed(message: StreamMessage): void {
    const { listener } = this.#options;
    switch (message.event) {
      case 'media': {
        const { track, timestamp, payload } = message.media;
        const samples = readPayload(payload);
        if (typeof samples === 'string') return this.#refuse(samples);
        return listener.sound(parties[track], this.#clocks[track].place(timestamp, samples.length), samples);
      }
      case 'dtmf':
        return listener.key(message.dtmf.digit);
      case 'stop':
        this.#end('stopped');
        return this.#options.cut();
      // A mark answers one of ours, and we send none.
      default:
    }
  }

  #refuse(refusal: StreamRefusal): void {
    this.#options.count(refusal);
    this.#end('refused');
    this.#options.cut();
  }

  #end(how: 'stopped' | 'lost' | 'refused'): void {
    if (this.#state === 'over') return;
    this.#state = 'over';
    clearTimeout(this.#timer);
    this.#options.listener.over(how);
  }

  #isFlood(): boolean {
    const second = Math.floor(performance.now() / 1_000);
    if (this.#messages.second !== second) this.#messages = { second, count: 0 };
    this.#messages.count += 1;
    return this.#messages.count > messagesPerSecond;
  }

  #wait(milliseconds: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, milliseconds);
  }
}

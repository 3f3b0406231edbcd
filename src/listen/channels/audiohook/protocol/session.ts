import type { SoundSource } from '#listen/calls/server/sound-source.ts';
import { chooseMedia } from './choose-media.ts';
import { probeConversation, readClientMessage, type ClientMessage, type Media, type OpenParameters } from './client-message.ts';
import { FrameRate } from './frame-rate.ts';
import { Numbering } from './numbering.ts';
import { readSound } from './read-sound.ts';
import type { Refusal } from './refusal.ts';
import { CallRefused, type BeginCall, type SessionCall } from './session-call.ts';

/** The socket below a session. */
export interface SessionWire {
  send(text: string): void;
  /** Ends it, politely first. */
  close(): void;
}

export interface SessionOptions {
  /** From the request's header. */
  id: string;
  /** From the request's header, which is signed. */
  organizationId: string;
  wire: SessionWire;
  begin: BeginCall;
  /** Counts refusals and messages passed over. */
  count: (outcome: Refusal | 'unknown-message' | 'client-error' | 'opened' | 'probe') => void;
  /** Milliseconds; by default those of the product. */
  patience?: Partial<typeof patience>;
}

const patience = {
  /** From the socket to `open`. */
  open: 10_000,
  /** Without a frame of any kind; the client pings every five seconds. */
  silence: 60_000,
  /** From our `disconnect` or `closed` to the end of the socket. */
  farewell: 5_000,
  /** A whole call. */
  call: 8 * 3_600_000,
};

type State = 'connected' | 'opening' | 'open' | 'refused' | 'closing' | 'over';

/**
 * One AudioHook session, protocol version 2. The client opens it, tells what media it has and closes it; we choose one, begin
 * paused and say when sound may come:
 *
 *     connected ─open→ opening ─(opened)→ open ─close→ closing ─(closed)→ over
 *         └──────────── anything wrong ─(disconnect)→ refused ─close→ closing
 *
 * A probe (conversation of zeros) is opened and never becomes a call.
 */
export class AudioHookSession implements SoundSource {
  readonly #options: SessionOptions;
  readonly #patience: typeof patience;
  #state: State = 'connected';
  readonly #numbering = new Numbering();
  readonly #frames = new FrameRate();
  #media: Media | undefined;
  #call: SessionCall | undefined;
  #wantsSound = false;
  #position = 0;
  #timer: NodeJS.Timeout | undefined;
  #callTimer: NodeJS.Timeout | undefined;
  /** When sound came last, in milliseconds on the monotonic clock. */
  #soundAt = -Infinity;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#patience = { ...patience, ...options.patience };
    this.#wait(this.#patience.open, () => this.#refuse('never-opened'));
  }

  get state(): State {
    return this.#state;
  }

  /** A text frame came. */
  heedText(frame: Uint8Array): void {
    if (this.#state === 'over' || this.#isFlood(performance.now())) return;
    const message = readClientMessage(frame);
    if (typeof message === 'string') return this.#refuse(message);
    const wrongNumber = this.#numbering.heed(message);
    if (wrongNumber) return this.#refuse(wrongNumber);
    if (message.id.toLowerCase() !== this.#options.id) return this.#refuse('wrong-session');
    if (this.#state === 'open') this.#waitForSilence(this.#patience.silence);
    if (message.type === null) return this.#options.count('unknown-message');
    this.#heed(message);
  }

  /** A binary frame came. */
  heedSound(frame: Uint8Array): void {
    if (this.#state === 'refused' || this.#state === 'closing' || this.#state === 'over') return;
    const now = performance.now();
    if (this.#isFlood(now)) return;
    if (this.#state !== 'open' || !this.#media || !this.#call) return this.#refuse('sound-too-early');
    this.#soundAt = now;
    const sound = readSound(frame, this.#media, this.#position);
    if (typeof sound === 'string') return this.#refuse(sound);
    this.#position += sound.samples.length / sound.parties.length;
    this.#call.push(sound);
  }

  /** The socket is gone. */
  gone(): void {
    if (this.#state === 'over') return;
    this.#finish('lost');
    this.#state = 'over';
    clearTimeout(this.#timer);
  }

  /** Asks for sound. */
  resume(): void {
    this.#wantsSound = true;
    if (this.#state === 'open') this.#send('resume', {});
  }

  /** Stops the sound. */
  pause(): void {
    this.#wantsSound = false;
    if (this.#state === 'open') this.#send('pause', {});
  }

  /** Ends the session from our side, as the call is served elsewhere or this node stops. */
  leave(): void {
    if (this.#state === 'opening' || this.#state === 'open') this.#disconnect('completed');
  }

  /** This node stops: asks the client to connect anew and go on elsewhere, and ends the socket. */
  stop(): void {
    if (this.#state === 'open') this.#send('reconnect', { info: 'the server is stopping' });
    this.#finish('lost');
    this.#state = 'over';
    clearTimeout(this.#timer);
    this.#options.wire.close();
  }

  #heed(message: ClientMessage): void {
    switch (message.type) {
      case 'ping':
        return this.#send('pong', {});
      case 'close':
        return this.#close(message.parameters.reason === 'reconnect' ? 'lost' : 'ended');
      case 'error':
        return this.#options.count('client-error');
      case 'open':
        if (this.#state === 'refused' || this.#state === 'closing') return;
        if (this.#state !== 'connected') return this.#refuse('opened-twice');
        void this.#open(message.parameters);
        return;
    }
    if (this.#state === 'refused' || this.#state === 'closing') return;
    if (this.#state !== 'open') return this.#refuse('not-open');
    switch (message.type) {
      case 'update':
        return this.#send('updated', {});
      case 'paused':
        // Our own pause is confirmed with the same word; only one that we did not ask for is news.
        if (this.#wantsSound) this.#call?.hold(true);
        return;
      case 'resumed':
      case 'discarded': {
        const { start, discarded } = message.parameters;
        this.#position = Math.round((Number(start.slice(2, -1)) + Number(discarded.slice(2, -1))) * 8_000);
        if (message.type === 'resumed') this.#call?.hold(false);
        return;
      }
    }
  }

  async #open(parameters: OpenParameters): Promise<void> {
    const { begin, count, id, organizationId } = this.#options;
    this.#state = 'opening';
    if (parameters.organizationId.toLowerCase() !== organizationId) {
      count('wrong-organisation');
      return this.#disconnect('unauthorized');
    }
    const media = chooseMedia(parameters.media);
    if (parameters.conversationId === probeConversation) {
      count('probe');
      return this.#opened(parameters, media);
    }
    if (!media) return this.#refuse('no-usable-media');
    let call: SessionCall;
    try {
      call = await begin({ parameters, session: id, source: this, leave: () => this.leave() });
    } catch (error) {
      return this.#refuse(error instanceof CallRefused ? error.refusal : 'unavailable');
    }
    if (this.#state !== 'opening') return call.over('ended');
    this.#call = call;
    count('opened');
    this.#callTimer = setTimeout(() => this.#refuse('too-long-a-call'), this.#patience.call);
    this.#opened(parameters, media);
  }

  #opened({ supportedLanguages }: OpenParameters, media: Media | undefined): void {
    this.#media = media;
    this.#state = 'open';
    this.#waitForSilence(this.#patience.silence);
    this.#send('opened', { media: media ? [media] : [], startPaused: true, ...(supportedLanguages ? { supportedLanguages: ['de-DE', 'en-GB', 'en-US'] } : {}) });
    // The door may have opened while the call was begun.
    if (this.#wantsSound) this.#send('resume', {});
  }

  #close(how: 'ended' | 'lost'): void {
    if (this.#state === 'closing') return;
    this.#finish(how);
    this.#state = 'closing';
    this.#send('closed', {});
    this.#wait(this.#patience.farewell, () => this.#options.wire.close());
  }

  #refuse(refusal: Refusal): void {
    if (this.#state === 'refused' || this.#state === 'closing' || this.#state === 'over') return;
    this.#options.count(refusal);
    this.#disconnect('error', refusal);
  }

  #disconnect(reason: 'completed' | 'unauthorized' | 'error', info?: string): void {
    this.#finish(reason === 'error' ? 'lost' : 'ended');
    this.#state = 'refused';
    this.#send('disconnect', { reason, ...(info ? { info } : {}) });
    this.#wait(this.#patience.farewell, () => this.#options.wire.close());
  }

  /** Lets the call go; once, however the session ends. */
  #finish(how: 'ended' | 'lost'): void {
    clearTimeout(this.#callTimer);
    const call = this.#call;
    this.#call = undefined;
    this.#wantsSound = false;
    call?.over(how);
  }

  #send(type: string, parameters: object): void {
    this.#options.wire.send(JSON.stringify({ version: '2', id: this.#options.id, type, ...this.#numbering.next(), parameters }));
  }

  #isFlood(now: number): boolean {
    if (!this.#frames.isTooHigh(now)) return false;
    this.#refuse('flood');
    return true;
  }

  /** Ends a session of which nothing comes. Sound does not set the timer anew, as it comes many times a second; it is asked when the time is up. */
  #waitForSilence(milliseconds: number): void {
    this.#wait(milliseconds, () => {
      const left = this.#soundAt + this.#patience.silence - performance.now();
      if (left > 0) this.#waitForSilence(left);
      else this.#refuse('silent');
    });
  }

  #wait(milliseconds: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, milliseconds);
  }
}

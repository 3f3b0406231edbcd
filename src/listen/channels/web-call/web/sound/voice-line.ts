import { backOff } from '#web/live/back-off.ts';
import { muLawSilence } from '#listen/calls/contract/mu-law.ts';
import { packSound } from '#listen/calls/contract/sound-frame.ts';
import type { SoundParty } from '#listen/gate/contract/sound.ts';
import { beatEvery, lineEnds } from '../../contract/line.ts';
import { frameBytes, stretchSamples } from '../../contract/spoken-frame.ts';

/** What one learns over a line. */
export interface VoiceLineHandlers<News> {
  onNews(news: News): void;
  onFrame(frame: ArrayBuffer): void;
  /** The connection is there, or lost and being tried again. */
  onConnection(isThere: boolean): void;
  /** The server has ended it for good, with one of `lineEnds`. */
  onEnd(code: number): void;
}

/** Ends after which nobody tries again. Whoever's session ran out may have a new one by now. */
const final: ReadonlySet<number> = new Set(Object.values(lineEnds).filter((code) => code !== lineEnds.signedOut));
/** The pause between attempts stops growing here, so that several fall into the time a call waits. */
const patientAttempts = 3;
/** Frames that may wait for a slow network before further ones are left out. */
const framesInWaiting = 5;

const quiet = new Uint8Array(stretchSamples).fill(muLawSilence);

/** The socket a voice goes over, in both directions. It comes back by itself; what was said meanwhile is lost, as on any telephone. */
export class VoiceLine<News> implements Disposable {
  readonly #url: string;
  readonly #protocols: string[];
  readonly #party: SoundParty;
  readonly #handlers: VoiceLineHandlers<News>;
  #socket: WebSocket | undefined;
  #position = 0;
  #attempt = 0;
  #heardAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #watch = setInterval(() => this.#look(), 1_000);
  readonly #wake = () => this.#hurry();

  constructor(path: string, { party, key }: { party: SoundParty; key?: string }, handlers: VoiceLineHandlers<News>) {
    const url = new URL(path, location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    this.#url = url.href;
    this.#protocols = key ? ['ohrensessel', `bearer.${key}`] : ['ohrensessel'];
    this.#party = party;
    this.#handlers = handlers;
    addEventListener('online', this.#wake);
    this.#connect();
  }

  /** Sends a stretch; without one, silence, so that the other end knows that somebody is there. */
  speak(samples: Uint8Array = quiet): void {
    const position = this.#position;
    this.#position += stretchSamples;
    if (this.#socket?.readyState !== WebSocket.OPEN || this.#socket.bufferedAmount > framesInWaiting * frameBytes) return;
    this.#socket.send(packSound({ position, parties: [this.#party], samples }));
  }

  /** Asks something of the server. Said anew by whoever still wants it after a lost connection. */
  order(order: object): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(order));
  }

  #connect(): void {
    const socket = new WebSocket(this.#url, this.#protocols);
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    this.#heardAt = Date.now();
    socket.onopen = () => {
      if (this.#socket === socket) this.#handlers.onConnection(true);
    };
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (this.#socket !== socket) return;
      this.#heardAt = Date.now();
      this.#attempt = 0;
      if (typeof data !== 'string') return this.#handlers.onFrame(data);
      const news = JSON.parse(data) as News | { beat: true };
      if (!('beat' in (news as object))) this.#handlers.onNews(news as News);
    };
    socket.onclose = ({ code }) => this.#lost(socket, code);
  }

  #lost(socket: WebSocket, code: number): void {
    if (this.#socket !== socket) return;
    this.#socket = undefined;
    this.#handlers.onConnection(false);
    if (final.has(code)) {
      this[Symbol.dispose]();
      return this.#handlers.onEnd(code);
    }
    this.#timer = setTimeout(() => this.#connect(), backOff(Math.min(this.#attempt, patientAttempts)));
    this.#attempt += 1;
  }

  /** A dead connection does not know that it is dead; whoever says nothing for two beats is gone. */
  #look(): void {
    const socket = this.#socket;
    if (!socket || Date.now() - this.#heardAt < 2 * beatEvery + 1_000) return;
    socket.close();
    this.#lost(socket, 0);
  }

  /** The device is back online: nobody waits any longer. */
  #hurry(): void {
    if (this.#socket || this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#connect();
  }

  [Symbol.dispose](): void {
    clearInterval(this.#watch);
    clearTimeout(this.#timer);
    removeEventListener('online', this.#wake);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }
}

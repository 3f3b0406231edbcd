import { backOff } from '#web/live/back-off.ts';
import { earPath, type EarMessage, type EarState } from '../contract/ear-state.ts';

export interface EarSocketHandlers {
  onFrame(frame: ArrayBuffer): void;
  /** Undefined while there is no connection. */
  onState(state: EarState | undefined): void;
}

/** The socket sound comes through. It comes back by itself; whatever was on its way when it ended is lost, and meant to be. */
export class EarSocket implements Disposable {
  readonly #url: string;
  readonly #handlers: EarSocketHandlers;
  #socket: WebSocket | undefined;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ visitId, handle }: { visitId: string; handle: string }, handlers: EarSocketHandlers) {
    const url = new URL(`${earPath}?${new URLSearchParams({ visit: visitId, handle }).toString()}`, location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    this.#url = url.href;
    this.#handlers = handlers;
    this.#connect();
  }

  #connect(): void {
    const socket = new WebSocket(this.#url, 'ohrensessel');
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (this.#socket !== socket) return;
      this.#attempt = 0;
      if (typeof data === 'string') this.#handlers.onState((JSON.parse(data) as EarMessage).sound);
      else this.#handlers.onFrame(data);
    };
    socket.onclose = () => {
      if (this.#socket !== socket) return;
      this.#socket = undefined;
      this.#handlers.onState(undefined);
      this.#timer = setTimeout(() => this.#connect(), backOff(this.#attempt));
      this.#attempt += 1;
    };
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }
}

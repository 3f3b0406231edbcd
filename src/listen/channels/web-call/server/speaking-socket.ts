import type { WebSocket } from 'ws';
import type { SoundParty } from '#listen/gate/contract/sound.ts';
import { beatEvery, lineEnds } from '../contract/line.ts';
import { frameBytes, readSpoken } from '../contract/spoken-frame.ts';
import { FlowMeter } from './flow-meter.ts';
import type { LineEnd, LineEndHandlers } from './line-end.ts';

/** Frames that may wait for a slow network: a tenth of a second. */
const framesInWaiting = 5;
/** Things said in JSON within a minute; people press buttons slower. */
const ordersPerMinute = 120;

/** A browser that speaks and hears over a WebSocket. What is no frame of 20 ms, and no order, ends it. */
export class SpeakingSocket<News extends object> implements LineEnd<News> {
  readonly #socket: WebSocket;
  readonly #flow = new FlowMeter(() => performance.now());
  readonly #beat: NodeJS.Timeout;
  #isAlive = true;
  #orders = 0;
  #said = '';

  constructor(socket: WebSocket, party: SoundParty, handlers: LineEndHandlers) {
    this.#socket = socket;
    let beats = 0;
    this.#beat = setInterval(() => {
      beats += 1;
      if (beats % 12 === 0) this.#orders = 0;
      // Every other beat asks whether somebody is still there.
      if (beats % 2 === 0) {
        if (!this.#isAlive) return socket.terminate();
        this.#isAlive = false;
        socket.ping();
      }
      this.#write('{"beat":true}');
    }, beatEvery).unref();
    socket.binaryType = 'arraybuffer';
    socket.on('pong', () => (this.#isAlive = true));
    socket.on('error', () => socket.terminate());
    socket.on('message', (data: ArrayBuffer | Buffer, isBinary) => {
      if (socket.readyState !== socket.OPEN) return;
      if (!isBinary) return this.#heed(data.toString(), handlers);
      const sound = data instanceof ArrayBuffer ? readSpoken(data, party) : undefined;
      if (!sound) return this.end(lineEnds.malformed);
      const verdict = this.#flow.count();
      if (verdict === 'flood') this.end(lineEnds.flood);
      else if (verdict === 'pass') handlers.onSpoken(sound, data as ArrayBuffer);
    });
    socket.once('close', () => {
      clearInterval(this.#beat);
      handlers.onGone();
    });
  }

  hear(frame: ArrayBuffer): void {
    if (this.#socket.readyState !== this.#socket.OPEN || this.#socket.bufferedAmount > framesInWaiting * frameBytes) return;
    this.#socket.send(frame);
  }

  tell(news: News): void {
    const said = JSON.stringify(news);
    if (said === this.#said) return;
    this.#said = said;
    this.#write(said);
  }

  end(code: number): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.close(code);
  }

  #heed(text: string, { onOrder }: LineEndHandlers): void {
    this.#orders += 1;
    if (this.#orders > ordersPerMinute) return this.end(lineEnds.flood);
    if (!onOrder(parsed(text))) this.end(lineEnds.malformed);
  }

  #write(text: string): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(text);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { WebSocket } from 'ws';
import type { Heard } from '#listen/gate/contract/heard.ts';
import type { Sound } from '#listen/gate/contract/sound.ts';
import type { EarState } from '../contract/ear-state.ts';
import { packedLength, packSound } from '../contract/sound-frame.ts';
import { binaryFrame } from './binary-frame.ts';
import type { Ear, EarOwner } from './ear.ts';

/** Frames that may wait for a slow listener; whatever comes then is dropped, as late sound is worse than none. */
const framesInWaiting = 2;

/** The stretch that was packed last: all who hear it are served one after the other. */
let packed: { sound: Sound; frame: Uint8Array } | undefined;

/** An ear at the other end of a WebSocket. */
export class EarSocket implements Ear {
  readonly owner: EarOwner;
  readonly #socket: WebSocket;
  readonly #wire: Duplex;

  /** @param wire the connection below the WebSocket. */
  constructor(owner: EarOwner, socket: WebSocket, wire: Duplex) {
    this.owner = owner;
    this.#socket = socket;
    this.#wire = wire;
  }

  hear(sound: Heard<Sound>): boolean {
    const frame = frameOf(sound);
    if (this.#socket.readyState !== WebSocket.OPEN) return false;
    if (this.#wire.writableLength >= framesInWaiting * frame.byteLength) return false;
    // Whole frames may go between those of the library, which sends ours in two pieces each and would frame them for every listener.
    this.#wire.write(frame);
    return true;
  }

  tell(sound: EarState): void {
    this.#socket.send(JSON.stringify({ sound }));
  }

  cut(): void {
    // A reset makes the kernel forget what it has not sent; a connection under TLS can only be dropped.
    if (this.#wire instanceof Socket && !(this.#wire instanceof TLSSocket)) this.#wire.resetAndDestroy();
    this.#socket.terminate();
  }
}

/** A stretch is packed once, however many hear it. */
function frameOf(sound: Sound): Uint8Array {
  if (packed?.sound !== sound) packed = { sound, frame: packSound(sound, binaryFrame(packedLength(sound))) };
  return packed.frame;
}

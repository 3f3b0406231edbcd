import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { EarMessage } from '../../contract/ear-state.ts';
import { unpackSound } from '../../contract/sound-frame.ts';
import type { Sound } from '#listen/gate/contract/sound.ts';

/** An ear as a browser holds it, and everything its socket received. */
export interface OpenEar extends Disposable {
  sounds: Sound[];
  states: EarMessage['sound'][];
  /** Bytes that came after the handshake. */
  bytes(): number;
  /** Close code and, for one that was cut off, 1006. */
  ended: Promise<number>;
  socket: WebSocket;
  /** Resolves once so many stretches have come. */
  heard(count: number): Promise<void>;
  /** Resolves once the server has said how the sound is. */
  ready: Promise<void>;
}

/** Opens an ear with a bearer key. @throws Error with the status of a refused upgrade. */
export async function openEar(address: string, key: string | undefined, visitId: string, handle: string): Promise<OpenEar> {
  const url = `${address.replace('http', 'ws')}/api/v1/ear?visit=${visitId}&handle=${handle}`;
  const socket = new WebSocket(url, key ? ['ohrensessel', `bearer.${key}`] : ['ohrensessel']);
  const sounds: Sound[] = [];
  const states: EarMessage['sound'][] = [];
  const listeners = new Set<() => void>();
  let bytes = 0;
  const ended = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.on('error', () => undefined);
  let isReady = () => {};
  const ready = new Promise<void>((resolve) => (isReady = resolve));
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    bytes += data.length;
    if (isBinary) {
      const sound = unpackSound(new Uint8Array(data).buffer);
      if (sound) sounds.push(sound);
    } else {
      states.push((JSON.parse(data.toString()) as EarMessage).sound);
      isReady();
    }
    for (const listener of listeners) listener();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('unexpected-response', (_request, response) => reject(new Error(`refused: ${response.statusCode}`)));
  });
  return {
    sounds,
    states,
    bytes: () => bytes,
    ended,
    socket,
    ready,
    heard: (count) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`heard ${sounds.length} of ${count}`)), 3_000);
        const look = () => {
          if (sounds.length < count) return;
          clearTimeout(timer);
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      }),
    [Symbol.dispose]: () => socket.terminate(),
  };
}

/** Everything an ear has heard so far, laid end to end. */
export function heardSamples({ sounds }: Pick<OpenEar, 'sounds'>): Uint8Array {
  return Uint8Array.from(sounds.flatMap(({ samples }) => [...samples]));
}

/** Speaks again and again until an ear has heard so many stretches. On a busy machine a lease may run out between two of them. */
export async function speakUntilHeard({ sounds }: Pick<OpenEar, 'sounds'>, count: number, speak: () => void): Promise<void> {
  const until = performance.now() + 10_000;
  while (sounds.length < count) {
    if (performance.now() > until) throw new Error(`heard ${sounds.length} of ${count}`);
    speak();
    await pause(5);
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { once } from 'node:events';
import { migrate } from '../src/platform/db/migrate.ts';
import { ourHouse, type OurHouse } from './audio/our-house.ts';
import { openRawEar, type RawEar } from './audio/raw-ear.ts';
import { heldBack, sentAt, sentToUsAt, speakFor, stamped } from './audio/stamped.ts';
import type { Bench } from './figure.ts';
import { serve } from './live/child.ts';
import { benchServer } from './live/postgres.ts';
import { percentile } from './percentile.ts';

const scenes = [
  { name: '50 calls × 4 listeners', calls: 50, listeners: 4, seconds: 120 },
  { name: '1 call × 1,000 listeners', calls: 1, listeners: 1_000, seconds: 20 },
];
const rounds = 6;

/** One side of the comparison: who speaks, who hears, and what the server's processor has done. */
interface Side {
  speak(): void;
  ears: RawEar[];
  delays: number[];
  cpu(): Promise<number>;
  end(): void;
}

/**
 * Frames of 20 ms from telephone systems to listeners. Ours: signature, consent, the gate per listener and frame, key tones, the
 * record of what was heard; to its delay are added the ten milliseconds that are held back to catch a key tone from its beginning.
 * Bare: a relay of the same frames with `ws`. Both in processes of their own, rounds in turn.
 */
export const bench: Bench = async (emit) => {
  await using server = await benchServer();
  const { owner, url } = await server.database('ours');
  await migrate(owner);
  await using oursServed = await serve('product', { DATABASE_URL: url, LOG_LEVEL: 'error' }, 'health');
  await using bareServed = await serve({ file: 'bench/audio/bare-relay.ts' }, {}, 'port-on-stdout');
  const house = await ourHouse(owner, oursServed.address);
  for (const scene of scenes) {
    const sides = { ours: await ourSide(house, scene), baseline: await bareSide(bareServed.address, scene) };
    const used = { ours: 0, baseline: 0 };
    for (let round = 0; round < rounds; round += 1) {
      for (const which of ['ours', 'baseline'] as const) {
        const side = sides[which];
        const before = await side.cpu();
        await speakFor(scene.seconds / rounds, () => side.speak());
        await pause(300);
        used[which] += (await side.cpu()) - before;
      }
    }
    const expected = scene.calls * scene.listeners * scene.seconds * 50;
    const heard = (side: Side) => side.ears.reduce((sum, ear) => sum + ear.frames, 0) / expected;
    const n = sides.ours.delays.length;
    emit({ name: `${scene.name}: processor`, unit: 'core', n, ours: used.ours / scene.seconds, baseline: used.baseline / scene.seconds });
    for (const [name, share] of [['p50', 0.5], ['p99', 0.99]] as const) {
      emit({ name: `${scene.name}: delay ${name}`, unit: 'ms', n, ours: percentile(sides.ours.delays, share), baseline: percentile(sides.baseline.delays, share) });
    }
    emit({ name: `${scene.name}: added delay p99`, unit: 'ms', n, ours: percentile(sides.ours.delays, 0.99) - percentile(sides.baseline.delays, 0.99), baseline: null });
    emit({ name: `${scene.name}: heard of what was spoken`, unit: 'share', n, ours: heard(sides.ours), baseline: heard(sides.baseline) });
    for (const side of Object.values(sides)) side.end();
    await pause(3_000);
  }
};

async function ourSide(house: OurHouse, { calls, listeners }: (typeof scenes)[number]): Promise<Side> {
  const delays: number[] = [];
  const ears: RawEar[] = [];
  const clients: Array<{ socket: WebSocket; terminate(): void }> = [];
  for (let call = 0; call < calls; call += 1) {
    const { client, ears: places } = await house.call(listeners);
    ears.push(...(await Promise.all(places.map(({ url, protocols }) => openRawEar(url, protocols, (frame, now) => void delays.push(now - sentToUsAt(frame) + heldBack))))));
    await client.next('resume');
    clients.push({ socket: client.socket, terminate: () => client.socket.terminate() });
  }
  return {
    ears,
    delays,
    speak() {
      for (const { socket } of clients) socket.send(stamped());
    },
    cpu: () => house.cpu(),
    end() {
      for (const ear of ears) ear.socket.destroy();
      for (const client of clients) client.terminate();
    },
  };
}

async function bareSide(address: string, { calls, listeners }: (typeof scenes)[number]): Promise<Side> {
  const delays: number[] = [];
  const ears: RawEar[] = [];
  const sources: WebSocket[] = [];
  for (let call = 0; call < calls; call += 1) {
    const id = `${calls}-${call}`;
    ears.push(...(await Promise.all(Array.from({ length: listeners }, () => openRawEar(`${address}/ear/${id}`, [], (frame, now) => void delays.push(now - sentAt(frame)))))));
    const source = new WebSocket(`${address.replace('http', 'ws')}/source/${id}`);
    await once(source, 'open');
    sources.push(source);
  }
  return {
    ears,
    delays,
    speak() {
      for (const source of sources) source.send(stamped());
    },
    cpu: async () => Number(await (await fetch(`${address}/cpu`)).text()),
    end() {
      for (const ear of ears) ear.socket.destroy();
      for (const source of sources) source.terminate();
    },
  };
}

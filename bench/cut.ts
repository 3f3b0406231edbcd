import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from '../src/platform/db/migrate.ts';
import { ourHouse } from './audio/our-house.ts';
import { openRawEar, type RawEar } from './audio/raw-ear.ts';
import { sentToUsAt, stamped } from './audio/stamped.ts';
import type { Bench } from './figure.ts';
import { serve } from './live/child.ts';
import { post } from './live/poster.ts';
import { benchServer } from './live/postgres.ts';
import { percentile } from './percentile.ts';

const listeners = 1_000;
const rounds = 5;

/**
 * A customer takes their yes back in the middle of a call. How long until the last byte has come to each of a thousand
 * listeners, until their connections have ended, and until the telephone system was told to stop? Counted from before the
 * request is sent. A frame that was spoken after the request was answered must reach nobody.
 */
export const bench: Bench = async (emit) => {
  await using server = await benchServer();
  const { owner, url } = await server.database('ours');
  await migrate(owner);
  await using served = await serve('product', { DATABASE_URL: url, LOG_LEVEL: 'error' }, 'health');
  const house = await ourHouse(owner, served.address);
  const lastBytes: number[] = [];
  const ends: number[] = [];
  const told: number[] = [];
  let late = 0;
  for (let round = 0; round < rounds; round += 1) {
    const { client, host, conversationId, ears: places } = await house.call(listeners);
    let decided = Infinity;
    const hear = (frame: Buffer) => void (late += Number(sentToUsAt(frame) > decided));
    const ears: RawEar[] = await Promise.all(places.map((place) => openRawEar(place.url, place.protocols, hear)));
    await client.next('resume');
    const speaking = setInterval(() => client.socket.send(stamped()), 20);
    await pause(2_000);
    const pauseTold = client.next('pause').then(() => performance.now());
    const began = performance.now();
    const { status } = await post(`${served.address}/api/v1/desk/conversations/${conversationId}/withdrawal`, {}, { key: host.key });
    if (status !== 200) throw new Error(`the withdrawal was refused: ${status}`);
    decided = performance.now();
    told.push((await pauseTold) - began);
    await pause(1_500);
    clearInterval(speaking);
    const open = ears.filter((ear) => ear.endedAt === undefined).length;
    if (open > 0) throw new Error(`${open} listeners were not cut`);
    lastBytes.push(...ears.map((ear) => Math.max(0, ear.lastByte - began)));
    ends.push(...ears.map((ear) => (ear.endedAt ?? Number.NaN) - began));
    client.socket.terminate();
    await pause(500);
  }
  for (const [name, share] of [['p50', 0.5], ['p99', 0.99]] as const) {
    emit({ name: `withdrawal → last byte at each of ${listeners.toLocaleString('en')} listeners ${name}`, unit: 'ms', n: lastBytes.length, ours: percentile(lastBytes, share), baseline: null });
    emit({ name: `withdrawal → connection ended ${name}`, unit: 'ms', n: ends.length, ours: percentile(ends, share), baseline: null });
  }
  emit({ name: 'withdrawal → source told to stop, slowest', unit: 'ms', n: told.length, ours: Math.max(...told), baseline: null });
  emit({ name: 'frames spoken after the decision that reached anybody', unit: 'frames', n: listeners * rounds, ours: late, baseline: null });
};

import { randomBytes, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import sharp from 'sharp';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transact } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee } from '#src/testing/seed-people.ts';
import { openChat } from '../testing/praise-scene.ts';
import { gatherPhoto } from './gather-photo.ts';
import { readPhoto } from './read-photo.ts';

let house: TestHouse;
let agent: SeededEmployee;
let colleague: SeededEmployee;
let otherAgent: SeededEmployee;
let photo: Buffer;
beforeAll(async () => {
  house = await openTestHouse();
  const people = await seedPeople(house);
  agent = await people.employee({ roles: ['agent'] });
  colleague = await people.employee({ roles: ['guest'] });
  otherAgent = await people.employee({ roles: ['agent'] });
  photo = await sharp({ create: { width: 2_400, height: 1_200, channels: 3, background: '#e8c9a0' } })
    .withExif({ IFD0: { Make: 'Kamerawerk Musterstadt', ImageDescription: 'Karte von Petra Schulz' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
});
afterAll(() => house[Symbol.asyncDispose]());

async function card(permission: object | null = null): Promise<string> {
  const id = randomUUID();
  await house.call('POST', '/praise/paper', { id, channel: 'card', text: 'Danke für alles, Sie waren großartig.', permission }, { as: agent.key });
  return id;
}

async function send(id: string, payload: Buffer, type = 'image/jpeg', key = agent.key) {
  const reply = await house.app.inject({ method: 'PUT', url: `/api/v1/praise/${id}/picture`, headers: { authorization: `Bearer ${key}`, 'content-type': type }, payload });
  return { status: reply.statusCode, body: reply.json() };
}

const look = (id: string, { key }: SeededEmployee) => house.app.inject({ method: 'GET', url: `/api/v1/praise/${id}/picture`, headers: { authorization: `Bearer ${key}` } });

describe('the photograph of a card', () => {
  test('is written anew: upright, no larger than it has to be, without place, device or note', async () => {
    expect(photo.includes('Kamerawerk')).toBe(true);
    const id = await card();
    expect(await send(id, photo)).toEqual({ status: 200, body: { width: 1_000, height: 2_000 } });
    const shown = await look(id, agent);
    expect(shown.headers['content-type']).toBe('image/jpeg');
    const kept = await sharp(shown.rawPayload).metadata();
    expect(kept).toMatchObject({ format: 'jpeg', width: 1_000, height: 2_000 });
    expect(kept.exif).toBeUndefined();
    for (const trace of ['Kamerawerk', 'Schulz', 'GPS']) expect(shown.rawPayload.includes(trace)).toBe(false);
  });

  test('is seen by its keeper alone, also while the card hangs: nothing in it is masked', async () => {
    const id = await card();
    expect((await send(id, photo, 'image/jpeg', otherAgent.key)).status).toBe(404);
    await send(id, photo);
    await house.call('PATCH', `/praise/${id}`, { permission: { may: 'outside', how: 'auf der Karte', on: '2026-03-01' } }, { as: agent.key });
    expect((await house.call('GET', '/praise/hung', undefined, { as: colleague.key })).body.items.map((each: { id: string }) => each.id)).toContain(id);
    expect([(await look(id, colleague)).statusCode, (await look(id, otherAgent)).statusCode]).toEqual([403, 404]);
    // The database shows it to nobody else either.
    const seen = await transact(house.services.database, { path: 'praise', actor: otherAgent.id }, ({ db }) => db.selectFrom('praise.picture').select('thanks_id').where('thanks_id', '=', id).execute());
    expect(seen).toEqual([]);
    expect((await look(id, agent)).statusCode).toBe(200);
    expect((await house.call('DELETE', `/praise/${id}/picture`, undefined, { as: agent.key })).status).toBe(200);
    expect((await look(id, agent)).statusCode).toBe(404);
  });

  test('lies sealed in the database', async () => {
    const id = await card();
    await send(id, photo);
    const { sealed } = await house.db.owner.kysely.selectFrom('praise.picture').select('sealed').where('thanks_id', '=', id).executeTakeFirstOrThrow();
    await expect(sharp(sealed).metadata()).rejects.toThrow();
  });

  test('of 60 MB is refused before it is read whole, in a sentence', async () => {
    expect(await send(await card(), Buffer.alloc(60 * 1_048_576, 0xff))).toMatchObject({ status: 413, body: { title: 'Dieses Bild ist zu groß', remedy: expect.stringContaining('kleinere Größe') } });
  });

  test('that is none is refused in a sentence, whatever it says it is', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } }).png({ compressionLevel: 9 }).toBuffer();
    const markup = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>');
    const id = await card();
    for (const bytes of [Buffer.alloc(0), Buffer.from('kein Bild'), randomBytes(2_000), photo.subarray(0, 900), markup]) {
      expect(await send(id, bytes)).toMatchObject({ status: 422, body: { title: 'Das ist kein Bild, das wir lesen können', field: 'body' } });
    }
    expect(await send(id, bomb, 'image/png')).toMatchObject({ status: 413, body: { title: 'Dieses Bild ist zu groß' } });
    expect(await send(id, photo, 'image/svg+xml')).toMatchObject({ status: 415 });
    expect((await look(id, agent)).statusCode).toBe(404);
  });

  test('belongs to paper, not to a chat', async () => {
    const scene = await openChat(house, agent);
    const { id } = (await scene.keeps(await scene.writes('Vielen Dank, das war toll von Ihnen.'))).body;
    expect(await send(id, photo)).toMatchObject({ status: 409, body: { type: '/api/docs/problems#only-on-paper' } });
  });
});

test('photographs that all come at once never fill the house’s memory: one too many is told to come back', async () => {
  const piece = Buffer.alloc(1_048_576);
  const arriving = new AbortController();
  async function* slowly(pieces: number) {
    for (let sent = 0; sent < pieces; sent += 1) yield piece;
    await new Promise((_resolve, reject) => arriving.signal.addEventListener('abort', () => reject(new Error('gone'))));
  }
  const waiting = Array.from({ length: 10 }, () => gatherPhoto(slowly(20)));
  await setImmediate();
  await expect(gatherPhoto(slowly(1))).rejects.toMatchObject({ kind: { name: 'too-many-requests' } });
  arriving.abort();
  await Promise.allSettled(waiting);
  expect((await send(await card(), photo)).status).toBe(200);
});

test('whatever bytes come, they are a picture or a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(photo.length - 1), async (noise, at) => {
      const bytes = Buffer.concat([photo.subarray(0, at % 2_000), noise]);
      const read = await readPhoto(bytes).catch((error: unknown) => error);
      if (read instanceof Error) expect(read).toBeInstanceOf(Problem);
      else expect((read as { width: number }).width).toBeGreaterThan(0);
    }),
    { numRuns: 40 },
  );
});

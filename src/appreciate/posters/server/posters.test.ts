import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChat } from '#appreciate/praise/server/testing/praise-scene.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';
import { openPdf } from '../testing/rasterise.ts';
import { drawJob } from './draw-job.ts';
import { settleDrawing } from './settle-drawing.ts';
import { loadPraises } from './load-praises.ts';

let house: TestHouse;
let agent: SeededEmployee;
let maker: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  const people = await seedPeople(house);
  agent = await people.employee({ roles: ['agent'], unit: people.units.service });
  maker = await people.employee({ roles: ['guest'] });
});
afterAll(() => house[Symbol.asyncDispose]());

const small = { name: 'own', width: 150, height: 150 };
const ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object, as = maker) => house.call(method, path, body, { as: as.key });

/** A card whose sender allowed this much. */
async function card(text: string, may: 'inside' | 'outside' | null, writtenOn = '2026-11-02') {
  const id = randomUUID();
  const permission = may && { may, how: 'steht auf der Karte', on: '2026-11-01' };
  const kept = await ask('POST', '/praise/paper', { id, channel: 'card', text, permission, writtenOn }, agent);
  expect(kept.status, JSON.stringify(kept.body)).toBe(201);
  return { id, takeDown: () => ask('DELETE', `/praise/${id}`, undefined, agent) };
}
/** Orders a poster and waits until the job has done its work. */
async function drawn(choice: object = {}) {
  const ordered = await ask('POST', '/posters', { paper: small, formats: ['svg'], ...choice });
  expect(ordered.status, JSON.stringify(ordered.body)).toBe(201);
  await house.services.jobs.runNow(drawJob, { posterId: ordered.body.id });
  return show(ordered.body.id);
}
const show = async (id: string) => (await ask('GET', `/posters/${id}`)).body;
const download = (id: string, format: string, as = maker) => house.app.inject({ url: `/api/v1/posters/${id}/files/${format}`, headers: { authorization: `Bearer ${as.key}` } });

// Each drawing is a process that lets everybody else go first; on a busy machine that takes its time.
const patient = { timeout: 90_000 };

describe('a poster', patient, () => {
  test('is drawn in every form that was ordered, with what may hang there and nothing else', async () => {
    await card('Danke, dass Sie drangeblieben sind.', 'outside');
    await card('Das bleibt bitte unter uns.', 'inside');
    await card('Dazu habe ich nichts gesagt.', null);
    const poster = await drawn({ scope: 'outside', formats: ['pdf', 'svg'], title: 'Danke & mehr' });
    expect(poster).toMatchObject({ state: 'ready', progress: 1, voices: 1, left: [], takenAt: null, can: { download: true, cancel: false } });
    expect(poster.files.map(({ format }: { format: string }) => format)).toEqual(['pdf', 'svg']);
    const svg = await download(poster.id, 'svg');
    expect(svg.headers['content-disposition']).toContain('Danke-mehr-150x150mm.svg');
    expect(svg.body).toContain('drangeblieben');
    expect(svg.body).not.toMatch(/unter uns|nichts gesagt/);
    const page = await openPdf((await download(poster.id, 'pdf')).rawPayload);
    expect(JSON.stringify(await page.getStructTree())).toContain('Danke, dass Sie drangeblieben sind.');
    expect((await show(poster.id)).takenAt).not.toBeNull();
    // Neither its words nor its files lie open in the database.
    const { rows } = await house.db.owner.pool.query(`select sealed from posters.file where poster_id = $1 and format = 'svg'`, [poster.id]);
    expect(rows[0].sealed.includes(Buffer.from('drangeblieben'))).toBe(false);
  });

  test('loses its files in the moment a customer takes a word back, and says where on the print it was', async () => {
    const chat = await openChat(house, agent);
    const seq = await chat.writes('Vielen Dank, das war die netteste Hilfe seit Jahren.');
    await chat.agrees(['quote']);
    expect((await chat.keeps(seq)).status).toBe(201);
    const poster = await drawn();
    const voices = poster.voices;
    expect((await download(poster.id, 'svg')).body).toContain('netteste');
    expect((await chat.changes('quote', false)).status).toBe(200);
    const after = await show(poster.id);
    expect(after).toMatchObject({ state: 'emptied', files: [], voices, can: { download: false, drawAgain: true } });
    expect(after.left).toHaveLength(1);
    const [{ x, y, width, height }] = after.left;
    for (const share of [x, y, x + width, y + height]) expect(share).toBeGreaterThan(0);
    for (const share of [x + width, y + height]) expect(share).toBeLessThan(1);
    expect((await download(poster.id, 'svg')).statusCode).toBe(410);
    const { rows } = await house.db.owner.pool.query('select count(*)::int as files from posters.file where poster_id = $1', [poster.id]);
    expect(rows[0].files).toBe(0);
    const again = await ask('POST', `/posters/${poster.id}/draw-again`, {});
    await house.services.jobs.runNow(drawJob, { posterId: again.body.id });
    expect(await show(again.body.id)).toMatchObject({ state: 'ready', voices: voices - 1 });
    expect((await download(again.body.id, 'svg')).body).not.toContain('netteste');
  });

  test('is not put down when a voice left while it was drawn', async () => {
    const leaving = await card('Ich gehe gleich wieder.', 'inside');
    const ordered = (await ask('POST', '/posters', { paper: small, formats: ['svg'] })).body;
    await house.db.owner.pool.query(`update posters.poster set state = 'drawing' where id = $1`, [ordered.id]);
    const praises = await loadPraises(house.services.database, { scope: 'inside' }, 'de');
    await leaving.takeDown();
    const drawing = { files: new Map([['svg' as const, Buffer.from('Ich gehe gleich wieder.')]]), places: [], leftOut: 0 };
    expect(await settleDrawing(house.services, { id: ordered.id, madeBy: maker.id, choice: ordered.choice }, { praises, drawing })).toBe(false);
    expect(await show(ordered.id)).toMatchObject({ state: 'drawing', files: [] });
    await ask('POST', `/posters/${ordered.id}/cancel`, {});
  });

  test('leaves nothing behind when it is cancelled in the last moment', async () => {
    const ordered = (await ask('POST', '/posters', { paper: small, formats: ['svg'] })).body;
    const praises = await loadPraises(house.services.database, { scope: 'inside' }, 'de');
    const drawing = { files: new Map([['svg' as const, Buffer.from('<svg/>')]]), places: [], leftOut: 0 };
    await ask('POST', `/posters/${ordered.id}/cancel`, {});
    await expect(settleDrawing(house.services, { id: ordered.id, madeBy: maker.id, choice: ordered.choice }, { praises, drawing })).rejects.toThrow('nobody waits');
    expect(await show(ordered.id)).toMatchObject({ state: 'cancelled', files: [] });
  });

  test('waits its turn among five, and is not ordered twice by somebody who asks again', async () => {
    const order = (key: string) => house.call('POST', '/posters', { paper: small }, { as: agent.key, headers: { 'idempotency-key': key } });
    const ordered: string[] = [];
    for (const key of ['one', 'two', 'three', 'four', 'five']) ordered.push((await order(key)).body.id);
    expect((await order('five')).body.id).toBe(ordered[4]);
    expect((await order('six')).status).toBe(429);
    for (const id of ordered) {
      await ask('POST', `/posters/${id}/cancel`, {}, agent);
      expect((await ask('DELETE', `/posters/${id}`, undefined, agent)).status).toBe(200);
    }
  });

  test('of ten metres is refused by the name of the side, with what to do', async () => {
    const refused = await ask('POST', '/posters', { paper: { name: 'own', width: 600, height: 10_000 } });
    expect(refused).toMatchObject({ status: 422, body: { field: 'paper.height', title: 'Ein Plakat ist höchstens so groß wie A1', remedy: expect.stringContaining('A1') } });
    expect((await ask('POST', '/posters', { title: 'Danke 谢谢' })).body).toMatchObject({ status: 422, field: 'title', title: 'Dafür fehlen die Buchstaben' });
    expect((await ask('POST', '/posters', { paper: { name: 'own', width: 20, height: 500 } })).body).toMatchObject({ field: 'paper.width', remedy: expect.any(String) });
  });

  test('of nothing is refused, and one that nobody could read says which paper would do', async () => {
    expect((await ask('POST', '/posters', { since: '2031-01-01' })).body).toMatchObject({ status: 422, title: 'Zu dieser Auswahl gibt es keine Stimme', remedy: expect.any(String) });
    for (let n = 0; n < 14; n += 1) await card(`Danke für alles, was Sie an diesem langen Tag für uns getan haben, und noch einmal für Nummer ${n}: Das vergessen wir nicht so bald.`, 'inside');
    const poster = await drawn({ paper: { name: 'own', width: 100, height: 100 } });
    expect(poster).toMatchObject({ state: 'refused', files: [], problem: { field: 'paper', remedy: expect.any(String), errors: [{ field: 'paper', message: expect.stringMatching(/Punkt.*Stimmen/) }] } });
  });

  test('belongs to whoever ordered it, can be cancelled, thrown away, and is kept for seven days', async () => {
    const poster = await drawn({ most: 2 });
    expect(poster).toMatchObject({ state: 'ready', voices: 2 });
    const stranger = agent;
    for (const path of [`/posters/${poster.id}`, `/posters/${poster.id}/files/svg`]) expect((await ask('GET', path, undefined, stranger)).status).toBe(404);
    expect((await ask('POST', `/posters/${poster.id}/cancel`, {}, stranger)).status).toBe(404);
    expect((await ask('GET', '/posters', undefined, stranger)).body.items).toEqual([]);
    const waiting = (await ask('POST', '/posters', { paper: small })).body;
    expect((await ask('POST', `/posters/${waiting.id}/cancel`, {})).body.state).toBe('cancelled');
    await house.services.jobs.runNow(drawJob, { posterId: waiting.id });
    expect((await show(waiting.id)).state).toBe('cancelled');
    expect((await ask('DELETE', `/posters/${waiting.id}`)).status).toBe(200);
    expect((await ask('GET', `/posters/${waiting.id}`)).status).toBe(404);
    house.clock.now = new Date(house.clock.now.getTime() + 8 * 86_400_000);
    await house.services.jobs.runNow('posters:forget', {});
    expect(await show(poster.id)).toMatchObject({ state: 'expired', files: [] });
  });
});

describe('whoever watches their posters', patient, () => {
  test('sees all of them, hears how far one is, that it lost its files, and that it is gone', async () => {
    const address = await house.listen();
    const leaving = await card('Nur kurz zu Besuch, aber von Herzen Danke.', 'inside', '2026-11-20');
    using seen = await watch(address, maker.key, 'posters', {});
    await seen.item(({ type }) => type === 'all', 20_000);
    const { id } = await drawn({ most: 1 });
    const heard = (state: string) => seen.item((item) => item.poster?.id === id && item.poster.state === state, 20_000);
    expect((await heard('ready')).poster.files).toHaveLength(1);
    await leaving.takeDown();
    expect((await heard('emptied')).poster.left).toHaveLength(1);
    await ask('DELETE', `/posters/${id}`);
    await seen.item((item) => item.type === 'gone' && item.id === id, 20_000);
    expect(seen.bytes()).not.toContain('von Herzen');
  });
});

describe('the text version', () => {
  test('has a heading for every mood and month, what the picture shows, and only what may hang there', async () => {
    const { body } = await ask('GET', '/posters/text?scope=outside&title=Danke');
    expect(body.text).toMatch(/^Danke\n=====\n\nGesammelt von Testhaus\. Eine Stimme\.\n\n\p{Lu}\p{Ll}+\n-+\n\nNovember 2026\n\n„Danke, dass Sie drangeblieben sind\.“\n\(Karte\)\n$/u);
    expect(body.alternative).toMatch(/^Plakat „Danke“: Eine Stimme aus der Kundschaft/);
  });
});

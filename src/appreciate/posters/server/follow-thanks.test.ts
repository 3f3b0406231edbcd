import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee } from '#src/testing/seed-people.ts';
import { loadPraises } from './load-praises.ts';

let house: TestHouse;
let keeper: SeededEmployee;
let earner: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  const people = await seedPeople(house);
  keeper = await people.employee({ roles: ['agent'] });
  earner = await people.employee({ roles: ['agent'] });
});
afterAll(() => house[Symbol.asyncDispose]());

const yesNo = [true, false] as const;
const scopes = ['inside', 'outside'] as const;
/** Everything a thanks can rest on. */
const footings = ['standing', 'withdrawn'].flatMap((state) =>
  yesNo.flatMap((removed) => yesNo.flatMap((agrees) => yesNo.flatMap((quote) => yesNo.flatMap((publish) => [null, 'inside', 'outside'].map((noted) => ({ id: randomUUID(), state, removed, agrees, quote, publish, noted })))))),
);

/** A poster on which all of them are. */
async function posterOf(scope: string): Promise<string> {
  const { kysely } = house.db.owner;
  const id = randomUUID();
  const at = new Date();
  await kysely.insertInto('posters.poster').values({ id, made_by: keeper.id, made_at: at, choice: '{}', scope, language: 'de', state: 'ready', seen_at: at }).execute();
  const places = footings.map((footing, n) => ({ poster_id: id, n, thanks_id: footing.id, x: '0', y: '0', width: '0.1', height: '0.1' }));
  await kysely.insertInto('posters.place').values(places).execute();
  return id;
}

test('whatever becomes of a thanks, it stays on posters exactly where it still hangs', async () => {
  const { kysely, pool } = house.db.owner;
  const kept = footings.map(({ id }) => ({
    id, keeper_id: keeper.id, earner_id: earner.id, earner_agrees: true, text: 'Danke für alles.', language: 'de', channel: 'card', origin: 'real', mood: 'thankful',
    said_at: new Date(), kept_at: new Date(), quote: true, publish: true, noted_may: 'outside', noted_how: 'steht darauf', noted_on: '2026-11-01',
  }));
  await kysely.insertInto('praise.thanks').values(kept).execute();
  const posters = { inside: await posterOf('inside'), outside: await posterOf('outside') };
  for (const { id, state, removed, agrees, quote, publish, noted } of footings) {
    await pool.query(
      `update praise.thanks set state = $2::text, text = case $2::text when 'standing' then text end, ended_at = case $2::text when 'standing' then null else now() end, removed_at = case when $3 then now() end,
         earner_agrees = $4, quote = $5, publish = $6, noted_may = $7::text, noted_how = case when $7::text is null then null else noted_how end, noted_on = case when $7::text is null then null else noted_on end
       where id = $1`,
      [id, state, removed, agrees, quote, publish, noted],
    );
  }
  for (const scope of scopes) {
    const hanging = (await loadPraises(house.services.database, { scope }, 'de')).map(({ id }) => id);
    const { rows } = await pool.query('select thanks_id from posters.place where poster_id = $1 and left_at is null', [posters[scope]]);
    expect(rows.map((row) => row.thanks_id).sort()).toEqual(hanging.sort());
    expect(hanging.length).toBeGreaterThan(2);
  }
});

test('words that became fewer, or a name that goes, empty the posters they were drawn on', async () => {
  const { kysely, pool } = house.db.owner;
  for (const change of [`text = 'Danke.'`, 'shows_name = false']) {
    const id = randomUUID();
    await pool.query(
      `insert into praise.thanks (id, keeper_id, text, language, channel, origin, mood, said_at, kept_at, noted_may, noted_how, noted_on, shows_name)
       values ($1, $2, 'Danke, Frau A.', 'de', 'card', 'real', 'thankful', now(), now(), 'inside', 'steht darauf', now(), true)`,
      [id, keeper.id],
    );
    const posterId = await posterOf('inside').then(async (poster) => {
      await kysely.insertInto('posters.place').values({ poster_id: poster, n: 999, thanks_id: id, x: '0', y: '0', width: '0.1', height: '0.1' }).execute();
      return poster;
    });
    await kysely.insertInto('posters.file').values({ poster_id: posterId, format: 'pdf', bytes: 1, sealed: Buffer.from('x') }).execute();
    await pool.query(`update praise.thanks set ${change} where id = $1`, [id]);
    const { rows } = await pool.query(`select p.state, (select count(*)::int from posters.file f where f.poster_id = p.id) as files from posters.poster p where p.id = $1`, [posterId]);
    expect(rows).toEqual([{ state: 'emptied', files: 0 }]);
  }
});

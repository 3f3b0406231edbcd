import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/http/actor.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople } from '#src/testing/seed-people.ts';
import type { FoundBoard, FoundWatcher } from './found-board.ts';
import { foundTopic } from './found-topic.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

test('a desk whose list cannot be read leaves nobody behind who is told for ever', async () => {
  const agent = await (await seedPeople(house)).employee({ roles: ['agent'] });
  const watchers = new Set<FoundWatcher>();
  const board = {
    watch(watcher: FoundWatcher) {
      watchers.add(watcher);
      return { [Symbol.dispose]: () => void watchers.delete(watcher) };
    },
  } as FoundBoard;
  const topic = foundTopic(house.services.database, board);
  const actor: Actor = { kind: 'employee', id: agent.id, roles: new Set(['agent']), unitId: null, language: 'de' };
  const watch = () => topic.watch(actor, {} as never, { push: () => undefined, end: () => undefined });
  await sql`revoke select on praise.found from ohrensessel_app`.execute(house.db.owner.kysely);
  await expect(watch()).rejects.toThrow(/permission denied/);
  expect(watchers).toEqual(new Set());
  await sql`grant select on praise.found to ohrensessel_app`.execute(house.db.owner.kysely);
});

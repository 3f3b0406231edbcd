import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginDemo } from '#people/welcome/server/begin-demo.ts';
import { transact } from '#platform/db/transact.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { demoSeeds } from '#src/demo-seeds.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { requestContextOf } from '#src/testing/request-context-of.ts';
import { driveNow } from './now.ts';
import { voices } from './voices.ts';

let house: TestHouse;
let context: RequestContext;
beforeAll(async () => {
  house = await openTestHouse();
  await transact(house.services.database, { path: 'none', actor: null }, (tx) => beginDemo(tx, demoSeeds));
  const { id, unit_id: unitId } = await house.db.owner.kysely.selectFrom('people.employee').select(['id', 'unit_id']).where('email', 'like', 'jette.%').executeTakeFirstOrThrow();
  context = requestContextOf(house, { kind: 'employee', id, roles: new Set(['agent']), unitId, language: 'de' });
});
afterAll(() => house[Symbol.asyncDispose]());

test('the demo company collects thanks this week, and has just been thanked for what it collected before', async () => {
  const { items } = await driveNow(context);
  const running = items.find(({ state }) => state === 'running');
  const over = items.find(({ state }) => state === 'over');
  expect(items).toHaveLength(2);
  expect(running).toMatchObject({ word: null, signer: { name: 'Almut Kupferloh' }, kept: { simulated: expect.toSatisfy((thanks: number) => thanks >= 5) } });
  expect(Date.parse(`${running?.until}`) - Date.now()).toBeGreaterThan(86_400_000);
  expect(over?.word).toMatchObject({ by: { name: 'Almut Kupferloh' }, text: expect.stringContaining('Danke.') });
  expect((await voices(context, { id: over?.id ?? '' })).items.length).toBeGreaterThanOrEqual(12);
});

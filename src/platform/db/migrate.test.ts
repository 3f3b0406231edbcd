import { expect, test } from 'vitest';
import { testDatabase } from '../testing/test-database.ts';
import { migrate } from './migrate.ts';

test('data of a newer release is left alone, and whoever started the older one is told what to do', async () => {
  await using database = await testDatabase();
  expect(await migrate(database.owner)).toEqual([]);
  await database.owner.pool.query(`insert into platform.kysely_migration values ('9999-next-year', now()::text)`);
  await expect(migrate(database.owner)).rejects.toThrow(/^The data was written by a newer release of Ohrensessel: this one does not know 9999-next-year\. Start the newer release again, or .*backup/);
});

test('nodes that start at the same moment all find the database ready', async () => {
  await using database = await testDatabase();
  for (let round = 0; round < 5; round += 1) {
    const starts = Array.from({ length: 12 }, () => migrate(database.owner));
    expect(await Promise.allSettled(starts)).toEqual(starts.map(() => ({ status: 'fulfilled', value: [] })));
  }
});

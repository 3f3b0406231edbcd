import { expect, test } from 'vitest';
import { testDatabase } from '../testing/test-database.ts';
import { migrate } from './migrate.ts';

test('data of a newer release is left alone, and whoever started the older one is told what to do', async () => {
  await using database = await testDatabase();
  expect(await migrate(database.owner)).toEqual([]);
  await database.owner.pool.query(`insert into platform.kysely_migration values ('9999-next-year', now()::text)`);
  await expect(migrate(database.owner)).rejects.toThrow(/^The data was written by a newer release of Ohrensessel: this one does not know 9999-next-year\. Start the newer release again, or .*backup/);
});

import { expect, test } from 'vitest';
import { NewerDatabase } from '#platform/db/newer-database.ts';
import { spokenReason } from './spoken-reason.ts';

test('a database that does not answer in time is one sentence with a way on, not a trace', () => {
  for (const words of ['timeout expired', 'timeout exceeded when trying to connect']) {
    const said = spokenReason(new Error('it could not be opened', { cause: new Error(words) }));
    expect(said).toMatch(/^The database did not answer in time\. .*doctor/);
    expect(said).not.toContain('\n');
  }
});

test('data of a newer release is no matter for a trace', () => {
  expect(spokenReason(new NewerDatabase(['9999-next-year']))).toBe(new NewerDatabase(['9999-next-year']).message);
});

import { transact } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import { readerOf } from './letter-key.ts';

/** Ends the letter of whoever the key names. Says the same for a key of nobody: a link that was forwarded tells nothing. */
export async function end({ database, vault }: Pick<Services, 'database' | 'vault'>, { key }: { key: string }) {
  const employeeId = readerOf(vault, key);
  if (employeeId !== undefined) {
    await transact(database, { path: 'none', actor: null }, ({ db }) => db.updateTable('letters.reader').set({ since: null }).where('employee_id', '=', employeeId).execute());
  }
  return {};
}

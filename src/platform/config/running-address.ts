import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';

/**
 * Leaves word in the data directory where the running product answers, so that commands beside it find it. Ends with
 * the returned disposal.
 */
export async function announceAddress({ dataDirectory }: Pick<Config, 'dataDirectory'>, address: string): Promise<AsyncDisposable> {
  const file = join(dataDirectory, 'address');
  await writeFile(file, `${address}\n`, { mode: 0o600 });
  return { [Symbol.asyncDispose]: () => rm(file, { force: true }) };
}

/** Where the product of this data directory said it answers; undefined if none did. */
export async function announcedAddress({ dataDirectory }: Pick<Config, 'dataDirectory'>): Promise<string | undefined> {
  const text = await readFile(join(dataDirectory, 'address'), 'utf8').catch(() => '');
  return text.trim() || undefined;
}

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '#platform/config/config.ts';
import { announcedAddress } from '#platform/config/running-address.ts';
import { openStoreBeside } from '../open-store-beside.ts';
import { spokenReason } from '../spoken-reason.ts';
import { checkAnswer } from './check-answer.ts';
import { checkBackups } from './check-backups.ts';
import { checkClock } from './check-clock.ts';
import { checkDataDirectory } from './check-data-directory.ts';
import { checkDatabase } from './check-database.ts';
import { checkJobs } from './check-jobs.ts';
import { checkLines } from './check-lines.ts';
import { checkNode } from './check-node.ts';
import { checkTls } from './check-tls.ts';
import { checkWebhooks } from './check-webhooks.ts';
import { fail, type Finding } from './finding.ts';

/** Whether there is anything to look at. */
function isBegun(dataDirectory: string): Promise<boolean> {
  return stat(join(dataDirectory, 'postgres')).then(() => true, () => false);
}

/** Looks at everything, one after another, and goes on when one thing is broken. */
export async function* examine(config: Config): AsyncGenerator<Finding> {
  yield checkNode();
  if (!config.databaseUrl) yield* await checkDataDirectory(config.dataDirectory);
  yield await checkTls(config);
  if (!config.databaseUrl && !(await isBegun(config.dataDirectory))) return;
  const address = await announcedAddress(config);
  yield await checkAnswer(address ?? (config.databaseUrl ? config.baseUrl : undefined));
  let store;
  try {
    store = await openStoreBeside(config, { start: true });
    await store.owner.pool.query('select 1');
  } catch (error) {
    await store?.[Symbol.asyncDispose]();
    yield fail('database', spokenReason(error).split('\n')[0] ?? '', 'Without it nothing works. Mend this first.');
    return;
  }
  try {
    yield* await checkDatabase(store);
    yield await checkClock(store);
    yield await checkJobs(store);
    yield await checkLines(store);
    yield await checkWebhooks(store);
    yield await checkBackups(store);
  } finally {
    await store[Symbol.asyncDispose]();
  }
}

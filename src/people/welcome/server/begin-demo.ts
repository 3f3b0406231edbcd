import { ConfigurationError } from '#platform/config/configuration-error.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import { beBorn, bornAs } from './be-born.ts';
import { listensAtHome } from './is-at-home.ts';

/** One feature's part of the demo company, written in the transaction that opens the door. */
export type DemoSeed = (tx: Transaction) => Promise<void>;

/** Takes the demo door. @throws Problem `already-set-up`. */
export async function beginDemo(tx: Transaction, seeds: readonly DemoSeed[]): Promise<void> {
  await beBorn(tx, 'demo');
  for (const seed of seeds) await seed(tx);
}

/**
 * What `npm start -- --demo` does before the first request; nothing when the demo is there already.
 * @throws ConfigurationError when the data belongs to an organisation, or the server listens for other machines.
 */
export async function startAsDemo({ config, database }: Pick<Services, 'config' | 'database'>, seeds: readonly DemoSeed[]): Promise<void> {
  if (!listensAtHome({ config })) throw new ConfigurationError('The demo company is only open on the machine itself: start it without HOST.');
  await transact(database, { path: 'none', actor: null }, async (tx) => {
    const already = await bornAs(tx);
    if (already === 'organisation') {
      throw new ConfigurationError('The data directory belongs to an organisation: choose another one for the demo with OHRENSESSEL_DATA.');
    }
    if (!already) await beginDemo(tx, seeds);
  });
}

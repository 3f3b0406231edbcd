import { readConfig } from '#platform/config/config.ts';
import { Secrets } from '#platform/db/secrets.ts';
import { signHeads } from '#people/consent/server/sign-heads.ts';
import { openStoreBeside } from '#src/cli/open-store-beside.ts';

const day = 86_400_000;

/** Signs the ends of all chains of a running house, as its nights do, for a day so many days ago. */
export async function signDay(directory: string, daysAgo: number): Promise<void> {
  await using store = await openStoreBeside(readConfig({ OHRENSESSEL_DATA: directory }), { start: false });
  const ended = new Date(Date.now() - daysAgo * day).toISOString().slice(0, 10);
  await signHeads({ database: store.application, secrets: new Secrets(store.application) }, ended);
}

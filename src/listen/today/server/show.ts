import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { chairs } from '#listen/shadowing/server/chairs.ts';
import { firstSteps } from './first-steps.ts';
import { helpedSince } from './helped-since.ts';
import { ledgerState } from './ledger-state.ts';
import { midnight } from './midnight.ts';
import { standingStill } from './standing-still.ts';

/** The day so far, as the caller may know it. */
export async function show(context: RequestContext) {
  const { database, now } = context;
  const reader = asEmployee(context.actor);
  const offered = await chairs(context);
  return transact(database, { path: 'figures', actor: reader.id }, async (tx) => {
    const since = await midnight(tx, now());
    return {
      since: since.toISOString(),
      helped: await helpedSince(tx, since),
      freeChairs: offered.items.filter(({ state }) => state === 'free').length,
      ledger: reader.roles.has('dpo') || reader.roles.has('council') ? await ledgerState(tx) : null,
      firstSteps: reader.roles.has('admin') ? await firstSteps(tx) : null,
      standingStill: reader.roles.has('admin') ? await standingStill(tx) : null,
    };
  });
}

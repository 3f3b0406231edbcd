import { transact } from '#platform/db/transact.ts';
import { actorId } from '#platform/http/actor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { loadHung } from '#appreciate/praise/server/hung/load-hung.ts';
import { callingScreen } from './calling-screen.ts';
import { filtersOf } from './filters-of.ts';
import { forScreen } from './for-screen.ts';

/** What hangs on the screen that asks: only words that passed the gate for hanging in its place. */
export async function shown(context: RequestContext, { cursor, limit }: { cursor?: string; limit: number }) {
  const { database, actor, language, now } = context;
  const screen = await transact(database, { path: 'none', actor: actorId(actor) }, (tx) => callingScreen(tx, actor));
  const { items, next } = await loadHung(database, { ...filtersOf(screen, now()), language, cursor, limit });
  return { items: items.map(forScreen), next };
}

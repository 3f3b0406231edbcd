import { randomUUID } from 'node:crypto';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { once } from '#platform/http/idempotency.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { noteAccess } from '#listen/privacy/server/note-access.ts';
import { wallProblems } from '../../contract/problems.ts';
import type { Screen } from '../../contract/screen.ts';
import { newScreenKey } from '../screen-key.ts';
import { loadScreen } from './load-screen.ts';

const most = 100;

type NewScreen = Pick<Screen, 'kind' | 'name' | 'scope' | 'shows' | 'theme' | 'origins'>;

/**
 * Lets a screen or a website show the wall. A retry with the same idempotency key gets a fresh key for the same screen, since the
 * first one was never kept. That words are shown elsewhere stands in the access log.
 */
export async function addScreen(context: RequestContext, input: NewScreen): Promise<{ screen: Screen; key: string }> {
  const caller = asEmployee(context.actor);
  if (input.kind === 'embed' && input.origins.length === 0) throw new Problem(wallProblems.noOrigin, { field: 'origins' });
  return transact(context.database, { path: 'none', actor: caller.id }, async (tx) => {
    const { key, hash } = newScreenKey();
    const { id } = await once(context, tx, 'wall.screens.add', input, async () => {
      const { count } = await tx.db.selectFrom('wall.screen').select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
      if (Number(count) >= most) throw new Problem(wallProblems.tooManyScreens);
      const { kind, name, scope, theme, origins } = input;
      const screen = { id: randomUUID(), kind, name, scope, shows: JSON.stringify(input.shows), theme, origins, hash, created_at: context.now(), created_by: caller.id };
      await tx.db.insertInto('wall.screen').values(screen).execute();
      await noteAccess(tx, { what: 'settings', employeeId: caller.id, detail: `wall ${kind} ${scope}` }, context.now());
      return { id: screen.id };
    });
    await tx.db.updateTable('wall.screen').set({ hash }).where('id', '=', id).execute();
    return { screen: await loadScreen(tx, id), key };
  });
}

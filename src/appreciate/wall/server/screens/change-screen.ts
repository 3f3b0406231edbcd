import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { noteAccess } from '#listen/privacy/server/note-access.ts';
import { wallProblems } from '../../contract/problems.ts';
import type { Screen } from '../../contract/screen.ts';
import { cutScreen } from './cut-screen.ts';
import { loadScreen } from './load-screen.ts';

type Changes = { screenId: string } & Partial<Pick<Screen, 'name' | 'scope' | 'shows' | 'theme' | 'origins'>>;

/** Changes what a screen shows. What it shows now ends, and it comes back by itself for what it may show from here on. */
export async function changeScreen({ database, actor, live, now }: RequestContext, { screenId, shows, ...changes }: Changes): Promise<Screen> {
  const caller = asEmployee(actor);
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    await tx.db.selectFrom('wall.screen').select('id').where('id', '=', screenId).forUpdate().executeTakeFirst();
    const before = await loadScreen(tx, screenId);
    if (before.kind === 'embed' && changes.origins?.length === 0) throw new Problem(wallProblems.noOrigin, { field: 'origins' });
    const set = { ...changes, ...(shows && { shows: JSON.stringify(shows) }) };
    if (Object.keys(set).length > 0) await tx.db.updateTable('wall.screen').set(set).where('id', '=', screenId).execute();
    if (changes.scope && changes.scope !== before.scope) await noteAccess(tx, { what: 'settings', employeeId: caller.id, detail: `wall ${before.kind} ${changes.scope}` }, now());
    tx.afterCommit(() => cutScreen(live, screenId));
    return loadScreen(tx, screenId);
  });
}

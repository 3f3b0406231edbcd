import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { LineRoom } from './running/line-room.ts';

/** Removes a line with its threads and what was not delivered. Conversations stay as long as the organisation keeps them. */
export async function remove({ database, bell, actor }: RequestContext, room: LineRoom, { lineId }: { lineId: string }) {
  const caller = asEmployee(actor);
  const { numDeletedRows } = await transact(database, { path: 'none', actor: caller.id }, ({ db }) => db.deleteFrom('lines.line').where('id', '=', lineId).executeTakeFirstOrThrow());
  if (numDeletedRows === 0n) throw new Problem(problems.notFound);
  await room.refresh();
  bell.ring('line', lineId, { everywhere: true });
  return {};
}

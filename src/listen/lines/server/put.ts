import { v4 } from 'uuid';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Line } from '../contract/line.ts';
import { lineProblems } from '../contract/problems.ts';
import { channelOfKind } from './channel-of-kind.ts';
import { publicAddress } from '#platform/http/public-address.ts';
import type { LineRoom } from './running/line-room.ts';
import { openSecrets } from './settings/read-settings.ts';
import { shapeLines } from './settings/shape-line.ts';
import { splitSettings } from './settings/split-settings.ts';

interface Input {
  lineId: string;
  kind: string;
  name: string;
  active: boolean;
  settings: Record<string, unknown>;
}

/** Sets a line up or changes it. Its connections begin anew with the new settings. */
export async function put(context: RequestContext, room: LineRoom, input: Input): Promise<Line> {
  const { vault, database, bell, actor } = context;
  const channel = await channelOfKind(room, input.kind);
  const line = await transact(database, { path: 'lines', actor: asEmployee(actor).id }, async (tx) => {
    const earlier = await tx.db.selectFrom('lines.line').selectAll().where('id', '=', input.lineId).forUpdate().executeTakeFirst();
    if (earlier && earlier.kind !== input.kind) throw new Problem(lineProblems.otherKind, { field: 'kind' });
    const { open, secrets } = splitSettings(channel.manifest.settings, input.settings, (earlier && openSecrets(vault, earlier.secrets)) ?? {});
    const row = {
      name: input.name,
      active: input.active,
      settings: JSON.stringify(open),
      secrets: vault.seal('lines.secrets', JSON.stringify(secrets)),
      version: v4(),
      public_address: publicAddress(context),
    };
    await tx.db
      .insertInto('lines.line')
      .values({ id: input.lineId, kind: input.kind, created_by: asEmployee(actor).id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
    // What was wrong may be right now; nobody knows before it was tried.
    await tx.db.deleteFrom('lines.state').where('line_id', '=', input.lineId).execute();
    const [shaped] = await shapeLines(tx, vault, input.lineId);
    if (!shaped) throw new Error('unreachable');
    return shaped;
  });
  await room.refresh();
  bell.ring('line', input.lineId, { everywhere: true });
  return line;
}

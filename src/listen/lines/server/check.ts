import { transact } from '#platform/db/transact.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { asTrouble } from './as-trouble.ts';
import { channelOfKind } from './channel-of-kind.ts';
import type { LineRoom } from './running/line-room.ts';
import { openSecrets } from './settings/read-settings.ts';
import { splitSettings } from './settings/split-settings.ts';

const longest = 10_000;

/** Tries settings before or after they are saved. What is wrong is the answer, not a refusal. */
export async function check(
  { database, vault, log }: RequestContext,
  room: LineRoom,
  input: { lineId?: string; kind: string; settings: Record<string, unknown> },
) {
  const channel = await channelOfKind(room, input.kind);
  const stored = await transact(database, { path: 'none', actor: null }, ({ db }) =>
    db.selectFrom('lines.line').select('secrets').where('id', '=', input.lineId ?? null).where('kind', '=', input.kind).executeTakeFirst(),
  );
  const { parsed } = splitSettings(channel.manifest.settings, input.settings, (stored && openSecrets(vault, stored.secrets)) ?? {});
  try {
    await channel.check(parsed as never, AbortSignal.timeout(longest));
    return { works: true, trouble: null };
  } catch (error) {
    log.info({ err: error, kind: input.kind }, 'a line was checked and does not work');
    return { works: false, trouble: asTrouble(error).words };
  }
}

import type { Employee } from '#platform/http/actor.ts';
import { transact } from '#platform/db/transact.ts';
import type { SimulationParts } from './simulation-parts.ts';

/**
 * Wraps a conversation up at a played desk and closes it with its contact reason.
 * @param between what the wrap-up takes.
 */
export async function closeAs(
  { services, within }: Pick<SimulationParts, 'services' | 'within'>,
  desk: Employee,
  conversationId: string,
  reason: string,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { desk: operations } = within(desk);
  await operations.wrapUp({ conversationId });
  await between();
  const { id: reasonId } = await transact(services.database, { path: 'none', actor: null }, ({ db }) =>
    db.selectFrom('conversations.reason').select('id').where('key', '=', reason).executeTakeFirstOrThrow(),
  );
  await operations.close({ conversationId, reasonId });
}

import { transact } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { OpenLine } from '../channel.ts';

/** What an adapter remembers between starts, as JSON. */
export function lineMemory({ database }: Services, lineId: string): OpenLine['memory'] {
  const scope = { path: 'none', actor: null };
  return {
    read: (name) =>
      transact(database, scope, async ({ db }) => {
        const row = await db.selectFrom('lines.memory').select('value').where('line_id', '=', lineId).where('name', '=', name).executeTakeFirst();
        return row?.value;
      }),
    async write(name, value) {
      const written = { value: JSON.stringify(value) };
      await transact(database, scope, ({ db }) =>
        db
          .insertInto('lines.memory')
          .values({ line_id: lineId, name, ...written })
          .onConflict((conflict) => conflict.columns(['line_id', 'name']).doUpdateSet(written))
          .execute(),
      );
    },
  };
}

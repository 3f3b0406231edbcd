import { v7 } from 'uuid';
import { transact } from '#platform/db/transact.ts';
import type { RequestContext } from '#platform/http/request-context.ts';

/** Adds or renames a brand. */
export async function putBrand({ database }: RequestContext, input: { key: string; name: string }) {
  return transact(database, { path: 'none', actor: null }, ({ db }) =>
    db
      .insertInto('conversations.brand')
      .values({ id: v7(), key: input.key, name: input.name })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ name: input.name }))
      .returning(['id', 'key', 'name'])
      .executeTakeFirstOrThrow(),
  );
}

import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { pictureSeal } from './put-picture.ts';

/** The photograph of a card, for its keeper: names in it are not masked. @throws Problem `not-found`, the same whether there is none or a colleague keeps it. */
export async function picture(context: RequestContext, { id }: { id: string }): Promise<File> {
  const { database, actor, vault } = context;
  const keeper = asEmployee(actor);
  const row = await transact(database, { path: 'praise', actor: keeper.id }, ({ db }) =>
    db
      .selectFrom('praise.picture as p')
      .innerJoin('praise.thanks as t', 't.id', 'p.thanks_id')
      .select('p.sealed')
      .where('t.id', '=', id)
      .where('t.keeper_id', '=', keeper.id)
      .where('t.removed_at', 'is', null)
      .executeTakeFirst(),
  );
  if (!row) throw new Problem(problems.notFound);
  context.setHeader('content-security-policy', "default-src 'none'; sandbox");
  return new File([new Uint8Array(vault.unseal(pictureSeal, row.sealed))], `${id}.jpg`, { type: 'image/jpeg' });
}

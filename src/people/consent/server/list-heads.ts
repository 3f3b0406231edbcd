import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { SignedHeads } from '../contract/heads.ts';
import { chainsPerPiece } from '../contract/kept-list.ts';
import { readEnds } from './signed-ends.ts';

/** Days whose chains were signed, newest first; the last four hundred. */
export async function listHeads({ database }: RequestContext) {
  const rows = await transact(database, { path: 'none', actor: null }, ({ db }) =>
    db.selectFrom('consent.head').select(['day', 'chains', 'rows', 'digest']).orderBy('day', 'desc').limit(400).execute(),
  );
  return { items: rows.map((row) => ({ day: row.day, chains: row.chains, rows: Number(row.rows), digest: row.digest.toString('hex') })) };
}

/** How the chains ended that a signed day found, a piece at a time. */
export async function listEnds({ database }: RequestContext, input: { day: string; after?: string }) {
  return transact(database, { path: 'proof', actor: null }, async (tx) => {
    const head = await tx.db.selectFrom('consent.head').select('number').where('day', '=', input.day).executeTakeFirst();
    if (!head) throw new Problem(problems.notFound);
    return { items: await readEnds(tx, head.number, input.after, chainsPerPiece) };
  });
}

/** The signed document of one day. */
export async function showHead({ database }: RequestContext, input: { day: string }) {
  const row = await transact(database, { path: 'none', actor: null }, ({ db }) =>
    db.selectFrom('consent.head').select('document').where('day', '=', input.day).executeTakeFirst(),
  );
  if (!row) throw new Problem(problems.notFound);
  return SignedHeads.parse(row.document);
}

import type { Transaction } from '#platform/db/transact.ts';

/** The newest signed day of the consent ledger, and how many proposals wait for a second pair of eyes. */
export async function ledgerState({ db }: Transaction): Promise<{ signed: string | null; chains: number; openProposals: number }> {
  const newest = await db.selectFrom('consent.head').select(['day', 'chains']).orderBy('day', 'desc').limit(1).executeTakeFirst();
  const { open } = await db
    .selectFrom('privacy.proposal')
    .select(({ fn }) => fn.countAll<string>().as('open'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return { signed: newest?.day ?? null, chains: newest?.chains ?? 0, openProposals: Number(open) };
}

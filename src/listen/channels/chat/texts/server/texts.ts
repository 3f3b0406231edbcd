import { transact } from '#platform/db/transact.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { brandIdOf } from './brand-id.ts';
import { readTexts } from './read-texts.ts';

/** Texts of the widget in the organisation's own words; visitors' browsers may keep them for five minutes. */
export async function texts({ database, actor, setHeader }: RequestContext, input: { brand?: string }) {
  const found = await transact(database, { path: 'none', actor: null }, async (tx) =>
    readTexts(tx, (await brandIdOf(tx, input.brand)) ?? null),
  );
  // Whoever words them reads what is true now.
  setHeader('cache-control', actor.kind === 'employee' ? 'no-store' : 'public, max-age=300');
  setHeader('vary', 'Authorization, Cookie');
  return { texts: found };
}

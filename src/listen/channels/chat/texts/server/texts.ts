import { transact } from '#platform/db/transact.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { brandIdOf } from './brand-id.ts';
import { readTexts } from './read-texts.ts';

/** Texts of the widget in the organisation's own words; browsers may keep them for five minutes. */
export async function texts({ database, setHeader }: RequestContext, input: { brand?: string }) {
  const found = await transact(database, { path: 'none', actor: null }, async (tx) =>
    readTexts(tx, (await brandIdOf(tx, input.brand)) ?? null),
  );
  setHeader('cache-control', 'public, max-age=300');
  return { texts: found };
}

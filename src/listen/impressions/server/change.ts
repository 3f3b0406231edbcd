import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { ImpressionKind } from '../contract/impression-kind.ts';
import { heardInVisit } from './heard-in-visit.ts';
import type { ImpressionParts } from './impression-parts.ts';
import { maskLine } from './mask-line.ts';
import { lockOwnImpression, ownImpression } from './own-impression.ts';
import { settleWords } from './settle-words.ts';
import { shapeImpression } from './shape-impression.ts';
import { writeQuote } from './write-quote.ts';

/** What may be changed; a field left out stays. */
export interface Change {
  id: string;
  kind?: ImpressionKind;
  text?: string;
  consequence?: string | null;
  quote?: { turnKey: string; start: number; end: number } | null;
}

/** Changes an impression. Whatever stands in it afterwards has passed the same rules as a new one. */
export async function change({ database, actor, now }: RequestContext, { keyOf }: ImpressionParts, input: Change) {
  const author = asEmployee(actor);
  return transact(database, { path: 'evidence', actor: author.id }, async (tx) => {
    const row = await lockOwnImpression(tx, author, input.id);
    if (row.removed_at !== null) throw new Problem(problems.notFound);
    const kind = input.kind ?? (row.kind as ImpressionKind);
    const heard = await heardInVisit(tx, row.visit_id, keyOf);
    const settled = settleWords(
      {
        kind,
        text: input.text ?? row.text,
        consequence: input.consequence === undefined ? row.consequence : input.consequence,
        selection: input.quote ?? null,
        hasQuote: row.has_quote && input.quote === undefined,
      },
      heard,
    );
    const line = maskLine(settled, row.language === 'en' ? 'en' : author.language);
    await tx.db
      .updateTable('impressions.impression')
      .set({ kind, text: line.text, consequence: line.consequence, edited_at: now() })
      .where('id', '=', row.id)
      .execute();
    if (settled.quote) await writeQuote(tx, keyOf, { id: row.id, visitId: row.visit_id }, settled.quote, line.excerpt ?? '');
    else if (input.quote === null) await tx.db.deleteFrom('impressions.quote').where('impression_id', '=', row.id).execute();
    return { impression: shapeImpression(await ownImpression(tx, author, row.id), author), masked: line.masked };
  });
}

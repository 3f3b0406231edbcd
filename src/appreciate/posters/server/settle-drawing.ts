import { sql } from 'kysely';
import { transact, type Transaction } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { HungPage } from '#appreciate/praise/server/hung/hung-page.ts';
import { hungRows } from '#appreciate/praise/server/hung/hung-rows.ts';
import { filesKeptFor } from '../contract/limits.ts';
import type { SettledChoice } from '../contract/poster-choice.ts';
import type { Drawing } from './drawing/draw-poster.ts';
import { fileSeal } from './file-seal.ts';

/** Posters of one person whose files are kept; those before them lose theirs. */
const keptPerMaker = 10;
const rowsAtOnce = 500;

/** What was drawn, and from what. */
export interface Drawn {
  praises: HungPage['items'];
  drawing: Exclude<Drawing, { refused: unknown }>;
}

/**
 * Puts a drawn poster down, unless a voice on it left or changed meanwhile: then nothing of it is kept, and the answer is false.
 * Whoever takes a voice down waits for the lock, and finds the poster's places when they have it (`posters.follow_thanks`).
 */
export async function settleDrawing({ database, vault, now }: Pick<Services, 'database' | 'vault' | 'now'>, poster: { id: string; madeBy: string; choice: SettledChoice }, { praises, drawing }: Drawn): Promise<boolean> {
  const files = [...drawing.files].map(([format, content]) => ({ poster_id: poster.id, format, bytes: content.length, sealed: vault.seal(fileSeal, content) }));
  const places = drawing.places.map(({ id, x, y, width, height }, n) => ({ poster_id: poster.id, n, thanks_id: id, x: String(x), y: String(y), width: String(width), height: String(height) }));
  return transact(database, { path: 'praise', actor: poster.madeBy }, async (tx) => {
    await dropFiles(tx, poster.id);
    for (const file of files) await tx.db.insertInto('posters.file').values(file).execute();
    await sql`select pg_advisory_xact_lock(posters.settling())`.execute(tx.db);
    if (!(await standAsDrawn(tx, praises, poster.choice.scope))) {
      await dropFiles(tx, poster.id);
      return false;
    }
    for (let from = 0; from < places.length; from += rowsAtOnce) await tx.db.insertInto('posters.place').values(places.slice(from, from + rowsAtOnce)).execute();
    const keptUntil = new Date(now().getTime() + filesKeptFor * 86_400_000);
    const ready = await tx.db
      .updateTable('posters.poster')
      .set({ state: 'ready', progress: '1', voices: places.length, left_out: drawing.leftOut, kept_until: keptUntil })
      .where('id', '=', poster.id)
      .where('state', '=', 'drawing')
      .returning('id')
      .executeTakeFirst();
    // Cancelled in the last moment: nothing of it stays.
    if (!ready) throw new Error('nobody waits for this poster any more');
    await expireOlder(tx, poster.madeBy);
    return true;
  });
}

/** Whether all of them hang with the very words and the name they were drawn with. */
async function standAsDrawn(tx: Transaction, praises: Drawn['praises'], scope: SettledChoice['scope']): Promise<boolean> {
  const ids = praises.map(({ id }) => id);
  const rows = await hungRows(tx, { scope }).where('t.id', '=', ({ fn, val }) => fn.any(val(ids))).execute();
  const standing = new Map(rows.map((row) => [row.id, row]));
  return praises.every(({ id, text, agent }) => standing.get(id)?.text === text && (standing.get(id)?.agent ?? undefined) === agent);
}

function dropFiles({ db }: Transaction, posterId: string) {
  return db.deleteFrom('posters.file').where('poster_id', '=', posterId).execute();
}

async function expireOlder({ db }: Transaction, makerId: string): Promise<void> {
  const older = await db.selectFrom('posters.poster').select('id').where('made_by', '=', makerId).where('state', '=', 'ready').orderBy('made_at', 'desc').orderBy('id', 'desc').offset(keptPerMaker).execute();
  const ids = older.map(({ id }) => id);
  if (ids.length === 0) return;
  await db.deleteFrom('posters.file').where('poster_id', 'in', ids).execute();
  await db.updateTable('posters.poster').set({ state: 'expired' }).where('id', 'in', ids).execute();
}

import { sql } from 'kysely';
import { foldedBelow } from '#platform/contract/folded-below.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import type { Drive } from '../contract/drive.ts';
import { remindAfter } from '../contract/limits.ts';
import type { DriveRow } from './drive-rows.ts';
import { mayGoOn, mayRun, maySign } from './policy.ts';

/** A drive as somebody sees it, with what they may do. */
export async function shapeDrive(tx: Transaction, caller: Employee, row: DriveRow): Promise<Drive> {
  const now = row.now.getTime();
  const state = now < row.begins_at.getTime() && row.ended_at === null ? 'planned' : now < row.over_at.getTime() ? 'running' : 'over';
  const runs = mayRun(caller, row);
  const signs = maySign(caller, row);
  const signer = row.signer_id !== null && row.signer !== null ? { id: row.signer_id, name: row.signer, function: { de: row.signer_function_de ?? '', en: row.signer_function_en ?? '' } } : null;
  const word = signer && row.word !== null && row.signed_at ? { text: row.word, by: signer, at: row.signed_at.toISOString() } : null;
  return {
    id: row.id,
    sentence: row.sentence,
    from: row.from_day,
    until: row.until_day,
    unit: row.unit_id !== null && row.unit_de !== null && row.unit_en !== null ? { id: row.unit_id, de: row.unit_de, en: row.unit_en } : null,
    state,
    endedEarly: row.ended_at !== null,
    startedBy: row.starter,
    kept: row.is_many && state !== 'planned' ? await keptIn(tx, row.id) : null,
    signer,
    // A surprise for the team: before the end only those see it who have to do with it.
    word: state === 'over' || runs || signs ? word : null,
    isPutAway: row.put_away_at !== null && row.put_away_at >= newest(row),
    can: {
      change: runs && state !== 'over',
      end: runs && state !== 'over',
      resume: runs && mayGoOn(row, row.now),
      remind: runs && state === 'running' && (row.reminded_at === null || now >= row.reminded_at.getTime() + remindAfter),
      sign: signs,
    },
  };
}

/** Thanks in all that were kept in a drive. Real ones are told from five on; simulated customers are nobody, so theirs is exact. */
async function keptIn(tx: Transaction, id: string): Promise<NonNullable<Drive['kept']>> {
  const { rows } = await sql<{ origin: string; thanks: string }>`select origin, thanks from drives.kept_in(${id})`.execute(tx.db);
  const of = (origin: string) => Number(rows.find((row) => row.origin === origin)?.thanks ?? 0);
  const real = of('real');
  return { real: real < foldedBelow ? null : real, simulated: of('simulated') };
}

/** The last thing worth a notice: a reminder, its last day, its end, a word. What was put away before comes again. */
function newest({ reminded_at, last_day_at, over_at, signed_at, now }: DriveRow): Date {
  const past = [reminded_at, last_day_at, over_at, signed_at && signed_at > over_at ? signed_at : null].filter((at) => at !== null && at <= now);
  return new Date(Math.max(0, ...past.map((at) => at?.getTime() ?? 0)));
}

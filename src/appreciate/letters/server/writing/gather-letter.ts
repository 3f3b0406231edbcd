import { sql } from 'kysely';
import { houseZone } from '#people/organisation/server/house-zone.ts';
import { standingOf } from '#appreciate/praise/server/hung/standing-of.ts';
import { loadForUnit } from '#appreciate/praise/server/hung/for-my-unit.ts';
import { loadHung } from '#appreciate/praise/server/hung/load-hung.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import { letterKey } from '../ending/letter-key.ts';
import { oneClickPath } from '../ending/one-click.ts';
import { chooseVoices } from './choose-voices.ts';
import type { Letter, WordOfThanks } from './letter.ts';

const day = 86_400_000;
/** How far back a letter reaches, where the week was quiet. */
const reachesBack = 28 * day;
/** What a letter looks through for its voices. */
const looksAt = 200;
const mostForUnit = 3;
const dayHere = sql<string>`to_char(at at time zone ${houseZone}, 'YYYY-MM-DD')`;

/** Whoever is written to. */
export interface Reader {
  id: string;
  name: string;
  email: string;
  language: 'de' | 'en';
  unitId: string | null;
}

/** Finds the newest signed word of thanks since a moment, which everybody may read. */
export type FindWordOfThanks = (tx: Transaction, since: Date) => Promise<WordOfThanks | undefined>;

/** What one reader’s letter says at this moment; undefined where there is nothing to say. Only what hangs inside now. */
export async function gatherLetter(services: Pick<Services, 'database' | 'vault' | 'now'>, reader: Reader, house: string, findWord: FindWordOfThanks): Promise<Letter | undefined> {
  const { database, vault } = services;
  const now = services.now();
  const { language } = reader;
  const since = new Date(now.getTime() - reachesBack).toISOString().slice(0, 10);
  const hung = await loadHung(database, { scope: 'inside', since, language, limit: looksAt });
  const weekAgo = new Date(now.getTime() - 7 * day);
  const helped = reader.unitId === null ? [] : (await loadForUnit(database, reader.unitId, { language, limit: mostForUnit })).items.filter(({ at }) => at >= since);
  const isForUnit = new Set(helped.map(({ id }) => id));
  const voices = chooseVoices(hung.items.filter(({ id }) => !isForUnit.has(id)), now);
  const beside = await transact(database, { path: 'none', actor: null }, async (tx) => ({
    word: await findWord(tx, weekAgo),
    organisation: (await tx.db.selectFrom('people.organisation').select('name').executeTakeFirst())?.name ?? '',
    // Of one that was begun and never ended nobody knows; it may lie in the mailbox as well.
    earlier: await tx.db.selectFrom('letters.letter').select(['id', 'thanks', dayHere.as('day')]).where('employee_id', '=', reader.id).where('state', 'in', ['sent', 'begun']).orderBy('at').execute(),
  }));
  const standing = await standingOf(database, beside.earlier.flatMap(({ thanks }) => thanks), 'inside');
  const throwAway = beside.earlier.filter(({ thanks }) => thanks.some((id) => !standing.has(id))).map(({ id, day }) => ({ id, day }));
  if (voices.length === 0 && helped.length === 0 && !beside.word && throwAway.length === 0) return undefined;
  const key = letterKey(vault, reader.id);
  return {
    language,
    organisation: beside.organisation,
    reader: { name: reader.name, email: reader.email },
    voices,
    forUnit: helped,
    word: beside.word,
    throwAway,
    house,
    endLink: `${house}/letter/end#${key}`,
    oneClickLink: `${house}${oneClickPath}?k=${key}`,
  };
}

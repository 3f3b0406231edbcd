import { v7 } from 'uuid';
import { transact, type Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import type { Heard } from '#listen/gate/contract/heard.ts';
import type { HeardTurn } from '#listen/gate/contract/heard-turn.ts';
import { nothingKnown } from '#listen/gate/contract/consent-facts.ts';
import { foldFacts } from '#listen/gate/server/fold-facts.ts';
import { rehear, type Reheard } from '#listen/gate/server/rehear.ts';
import type { TurnKey } from '#listen/gate/server/turn-keys.ts';
import type { MomentAround } from '../contract/evidence.ts';
import { evidenceOf } from './evidence-of.ts';

/** Turns shown before and after. */
const around = 6;

/** What the moment needs besides the services everybody has. */
export interface MomentParts {
  keyOf: TurnKey;
}

/** Leads from evidence to the turns around it: the serving agent, and guests who heard it while the customer lets them. */
export async function moment({ database, actor, now }: RequestContext, { keyOf }: MomentParts, { id }: { id: string }): Promise<MomentAround> {
  const reader = asEmployee(actor);
  const row = await transact(database, { path: 'evidence', actor: reader.id }, (tx) => evidenceOf(tx, id));
  if (row.handle === null) return { state: 'closed', why: 'no-moment' };
  const { conversation_id: conversationId, seq } = row;
  if (conversationId === null || seq === null) return { state: 'closed', why: 'deleted' };
  const served = await transact(database, { path: 'serving', actor: reader.id }, (tx) => asServed(tx, reader, conversationId, seq, row.visit_id, keyOf));
  if (served) return served;
  return transact(database, { path: 'evidence', actor: reader.id }, (tx) => asHeard(tx, reader, conversationId, seq, keyOf, now()));
}

/** The agent who serves or served it reads it on their own path, whole. */
async function asServed(tx: Transaction, reader: Employee, conversationId: string, seq: number, visitId: string, keyOf: TurnKey): Promise<MomentAround | undefined> {
  const own = await tx.db
    .selectFrom('conversations.conversation')
    .select('id')
    .where('id', '=', conversationId)
    .where('agent_id', '=', reader.id)
    .executeTakeFirst();
  if (!own) return undefined;
  const turns = (await readLog(tx, conversationId)).flatMap((event) =>
    event.kind === 'turn' && event.party !== 'system'
      ? [{ key: keyOf(visitId, conversationId, event.seq), by: event.party, text: event.body.text, at: event.at, seq: event.seq }]
      : [],
  );
  return { state: 'open', turns: nearby(turns, seq).map(({ seq: place, ...turn }) => ({ ...turn, here: place === seq })) };
}

/** A guest who heard it, on whichever visit, reads again what the gate hands out again; and that is written down. */
async function asHeard(tx: Transaction, reader: Employee, conversationId: string, seq: number, keyOf: TurnKey, now: Date): Promise<MomentAround> {
  const visits = await tx.db
    .selectFrom('impressions.place as place')
    .innerJoin('shadowing.visit as visit', 'visit.id', 'place.visit_id')
    .select('visit.id')
    .where('place.conversation_id', '=', conversationId)
    .where('visit.guest_id', '=', reader.id)
    .orderBy('visit.id')
    .execute();
  if (visits.length === 0) return { state: 'closed', why: 'not-yours' };
  const events = await readLog(tx, conversationId);
  const facts = events.reduce(foldFacts, nothingKnown);
  if (!facts.purposes.has('quote')) return { state: 'closed', why: 'not-agreed' };
  for (const visit of visits) {
    const heard = events.flatMap((event) => {
      const passed = rehear(facts, visit.id, event, keyOf);
      return passed ? [{ ...passed, seq: event.seq }] : [];
    });
    if (!heard.some((each) => each.seq === seq)) continue;
    const shown = nearby(heard, seq);
    await writeDown(tx, { visitId: visit.id, guestId: reader.id, conversationId, shown, now });
    return { state: 'open', turns: shown.map(({ turn, seq: place }) => withPlace(turn, place === seq)) };
  }
  return { state: 'closed', why: 'door-closed' };
}

function withPlace(turn: Heard<HeardTurn>, here: boolean) {
  return { ...turn, here };
}

function nearby<T extends { seq: number }>(turns: readonly T[], seq: number): T[] {
  const here = turns.findIndex((turn) => turn.seq === seq);
  return turns.slice(Math.max(0, here - around), here + around + 1);
}

async function writeDown(
  tx: Transaction,
  { visitId, guestId, conversationId, shown, now }: { visitId: string; guestId: string; conversationId: string; shown: readonly Reheard[]; now: Date },
): Promise<void> {
  await tx.db
    .insertInto('gate.reheard')
    .values({ id: v7(), visit_id: visitId, guest_id: guestId, conversation_id: conversationId, grant_seq: shown[0]?.quoteGrant ?? 0, turns: shown.length, at: now })
    .execute();
}

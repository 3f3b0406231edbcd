import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import { nothingKnown } from '#listen/gate/contract/consent-facts.ts';
import { secondsHeard } from '#listen/gate/contract/seconds-heard.ts';
import { foldFacts } from '#listen/gate/server/fold-facts.ts';
import { readChain } from '#people/consent/server/read-chain.ts';
import { verifyChain } from '#people/consent/server/verify-chain.ts';
import type { Proof } from '../contract/proof.ts';
import { noteAccess } from './note-access.ts';

/** Proves for one conversation who heard what, when, under which grant; also after it was deleted. Shows no words. */
export async function prove({ database, actor, now }: RequestContext, input: { conversationId: string }): Promise<Proof> {
  const guardian = asEmployee(actor);
  return transact(database, { path: 'proof', actor: guardian.id }, async (tx) => {
    const { conversationId } = input;
    const chain = await readChain(tx, conversationId);
    const conversation = await tx.db.selectFrom('conversations.conversation').select(['id', 'agent_id', 'channel']).where('id', '=', conversationId).executeTakeFirst();
    const heard = await heardRows(tx, conversationId);
    const readAgain = await readAgainRows(tx, conversationId);
    if (chain.rows.length === 0 && !conversation && heard.length === 0) throw new Problem(problems.notFound);
    await noteAccess(tx, { what: 'proof', employeeId: guardian.id, hostId: conversation?.agent_id, conversationId }, now());
    return {
      conversationId,
      deleted: !conversation,
      channel: conversation?.channel ?? null,
      chain: { rows: chain.rows.length, holds: verifyChain(chain.rows, (subject) => (subject === chain.subjectId ? chain.salt : undefined)) === undefined },
      statements: chain.rows.map(({ n, seq, at, kind, purpose, facts }) => ({ n, seq, at, kind, purpose, facts })),
      open: conversation ? await everOpen(tx, conversationId) : [],
      heard,
      readAgain,
    };
  });
}

/** Every stretch the door ever stood open, with its end as it was then: also those ended by a withdrawal or cut by a recall since. */
async function everOpen(tx: Transaction, conversationId: string): Promise<Proof['open']> {
  const stretches = new Map<number, Proof['open'][number]>();
  let facts = nothingKnown;
  for (const event of await readLog(tx, conversationId)) {
    facts = foldFacts(facts, event);
    const spans = new Map(facts.spans.map((span) => [span.after, span]));
    for (const [after, { grant, audience }] of spans) {
      if (!stretches.has(after)) stretches.set(after, { after, until: null, from: event.at, to: null, grantSeq: grant, listeners: audience.size });
    }
    for (const [after, stretch] of stretches) {
      if (stretch.until === null && spans.get(after)?.until !== null) stretches.set(after, { ...stretch, until: event.seq - 1, to: event.at });
    }
  }
  return [...stretches.values()];
}

async function heardRows(tx: Transaction, conversationId: string): Promise<Proof['heard']> {
  const rows = await tx.db
    .selectFrom('gate.heard')
    .innerJoin('people.employee', 'people.employee.id', 'gate.heard.guest_id')
    .select(['guest_id', 'name', 'function_de', 'function_en', 'grant_seq', 'first_seq', 'last_seq', 'turns', 'sound_ms', 'first_at', 'last_at'])
    .where('conversation_id', '=', conversationId)
    .orderBy('first_at')
    .execute();
  return rows.map((row) => ({
    guest: asGuest(row),
    grantSeq: row.grant_seq,
    firstSeq: row.first_seq,
    lastSeq: row.last_seq,
    messages: row.turns,
    seconds: secondsHeard(row.sound_ms),
    from: row.first_at.toISOString(),
    until: row.last_at.toISOString(),
  }));
}

async function readAgainRows(tx: Transaction, conversationId: string): Promise<Proof['readAgain']> {
  const rows = await tx.db
    .selectFrom('gate.reheard')
    .innerJoin('people.employee', 'people.employee.id', 'gate.reheard.guest_id')
    .select(['guest_id', 'name', 'function_de', 'function_en', 'grant_seq', 'turns', 'at'])
    .where('conversation_id', '=', conversationId)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({ guest: asGuest(row), grantSeq: row.grant_seq, messages: row.turns, at: row.at.toISOString() }));
}

function asGuest(row: { guest_id: string; name: string; function_de: string; function_en: string }) {
  return { id: row.guest_id, name: row.name, function: { de: row.function_de, en: row.function_en } };
}

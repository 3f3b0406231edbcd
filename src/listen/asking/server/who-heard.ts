import type { Transaction } from '#platform/db/transact.ts';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import { secondsHeard } from '#listen/gate/contract/seconds-heard.ts';

/** A stretch somebody heard, as its customer is told: what the person does, never who. */
export interface HeardStretch {
  by: { de: string; en: string };
  from: string;
  until: string;
  messages: number;
  /** How much of a call was heard. */
  seconds: number;
}

/**
 * Who heard a conversation. Functions are those the customer was told in the log, whatever the person does by now; without a log,
 * the present ones.
 */
export async function whoHeard(tx: Transaction, conversationId: string, log: readonly ConversationEvent[] = []): Promise<HeardStretch[]> {
  const told = new Map(log.flatMap((event) => (event.kind === 'listener-joined' ? [[event.body.visitId, event.body.function] as const] : [])));
  const rows = await tx.db
    .selectFrom('gate.heard')
    .innerJoin('people.employee', 'people.employee.id', 'gate.heard.guest_id')
    .select(['visit_id', 'function_de', 'function_en', 'first_at', 'last_at', 'turns', 'sound_ms'])
    .where('conversation_id', '=', conversationId)
    .orderBy('first_at')
    .execute();
  return rows.map((row) => ({
    by: told.get(row.visit_id) ?? { de: row.function_de, en: row.function_en },
    from: row.first_at.toISOString(),
    until: row.last_at.toISOString(),
    messages: row.turns,
    seconds: secondsHeard(row.sound_ms),
  }));
}

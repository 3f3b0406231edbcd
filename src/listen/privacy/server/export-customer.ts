import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { Services } from '#platform/http/request-context.ts';
import { deletedConversations as deletedConversationsOf } from '#listen/asking/server/after-deletion.ts';
import { whoHeard } from '#listen/asking/server/who-heard.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import { loadRecord } from '#listen/vcon/server/load-record.ts';
import { writeVcon } from '#listen/vcon/write/write-vcon.ts';
import { readChain } from '#people/consent/server/read-chain.ts';
import type { LedgerRow } from '#people/consent/server/verify-chain.ts';
import type { CustomerExport } from '../contract/customer-export.ts';
import { freshNames } from './fresh-names.ts';
import { noteAccess, type AccessNote } from './note-access.ts';

/** What the floor above kept of a customer’s thanks in one conversation, deleted ones too; on path `subject-access`. */
export type ThanksOf = (tx: Transaction, conversationId: string) => Promise<CustomerExport['conversations'][number]['thanks']>;

/**
 * Everything about one customer, of deleted conversations what is left; the look stands in the access log. Names of employees are not
 * the customer's data and stay out: they are called something else in every export.
 */
export async function exportCustomer(
  { database, now }: Pick<Services, 'database' | 'now'>,
  customerId: string,
  by: Pick<AccessNote, 'employeeId' | 'byCustomer'>,
  thanksOf: ThanksOf,
): Promise<CustomerExport> {
  return transact(database, { path: 'subject-access', actor: null }, async (tx) => {
    const customer = await tx.db.selectFrom('people.customer').selectAll().where('id', '=', customerId).where('erased_at', 'is', null).executeTakeFirst();
    if (!customer) throw new Problem(problems.notFound);
    await noteAccess(tx, { what: 'export', ...by, detail: customer.pseudonym }, now());
    const rows = await tx.db
      .selectFrom('conversations.conversation as c')
      .leftJoin('conversations.reason as reason', 'reason.id', 'c.reason_id')
      .select(['c.id', 'c.channel', 'c.opened_at', 'c.closed_at', 'reason.name_de', 'reason.name_en'])
      .where('c.customer_id', '=', customerId)
      .orderBy('c.opened_at')
      .execute();
    const renamed = freshNames();
    const stated = ({ at, kind, purpose, facts }: LedgerRow) => ({ at, kind, purpose, facts: renamed(facts) });
    const conversations: CustomerExport['conversations'] = [];
    const vcons: CustomerExport['vcons'] = [];
    for (const row of rows) {
      const log = await readLog(tx, row.id);
      const { rows: chain } = await readChain(tx, row.id);
      const record = await loadRecord(tx, row.id);
      if (record) vcons.push(writeVcon(record));
      conversations.push({
        id: row.id,
        channel: row.channel,
        openedAt: row.opened_at.toISOString(),
        closedAt: row.closed_at?.toISOString() ?? null,
        reason: row.name_de !== null && row.name_en !== null ? { de: row.name_de, en: row.name_en } : null,
        events: log.map(({ seq, at, kind, party, body }) => ({ seq, at, kind, by: party, body: renamed(body) })),
        consents: chain.map(stated),
        heard: await whoHeard(tx, row.id, log),
        quotes: await quotesOf(tx, row.id),
        thanks: await thanksOf(tx, row.id),
      });
    }
    const deletedConversations: CustomerExport['deletedConversations'] = [];
    for (const { conversationId } of await deletedConversationsOf(tx, customerId)) {
      const { rows: chain } = await readChain(tx, conversationId);
      deletedConversations.push({
        id: conversationId,
        consents: chain.map(stated),
        heard: await whoHeard(tx, conversationId),
        quotes: await quotesOf(tx, conversationId),
        thanks: await thanksOf(tx, conversationId),
      });
    }
    return {
      format: 'ohrensessel-customer-1',
      exportedAt: now().toISOString(),
      customer: { id: customer.id, pseudonym: customer.pseudonym, language: customer.language as 'de' | 'en', since: customer.created_at.toISOString() },
      conversations,
      deletedConversations,
      vcons,
    };
  });
}

async function quotesOf(tx: Transaction, conversationId: string) {
  const rows = await tx.db
    .selectFrom('impressions.quote')
    .select(['excerpt', 'said_at'])
    .where('conversation_id', '=', conversationId)
    .where('state', '=', 'standing')
    .execute();
  return rows.flatMap((row) => (row.excerpt === null ? [] : [{ text: row.excerpt, keptAt: row.said_at.toISOString() }]));
}

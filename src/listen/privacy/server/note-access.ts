import { v7 } from 'uuid';
import type { Transaction } from '#platform/db/transact.ts';

/** A use of a way to protected content, as the access log keeps it. */
export interface AccessNote {
  what: 'proof' | 'verification' | 'export' | 'erasure' | 'retention' | 'moment' | 'customer-search' | 'settings' | 'backup';
  employeeId?: string;
  byCustomer?: boolean;
  hostId?: string | null;
  conversationId?: string;
  /** A few words without content. */
  detail?: string;
}

/** Writes a use down in the same transaction as the use itself. */
export async function noteAccess(tx: Transaction, note: AccessNote, now: Date): Promise<void> {
  await tx.db
    .insertInto('privacy.access')
    .values({
      id: v7(),
      at: now,
      what: note.what,
      employee_id: note.employeeId ?? null,
      by_customer: note.byCustomer ?? false,
      host_id: note.hostId ?? null,
      conversation_id: note.conversationId ?? null,
      detail: note.detail ?? null,
    })
    .execute();
}

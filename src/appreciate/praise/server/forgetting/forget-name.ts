import { onPath } from '#platform/db/on-path.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { maskNames } from '#platform/text/mask-names.ts';
import { ownNames } from '../keeping/own-names.ts';

/**
 * Takes the name of somebody who is forgotten out of the words they had let it stand in, in their own name and while they still have one.
 * That it no longer hangs beside the words, the database sees to (`praise.forget_keeper`).
 */
export async function forgetName(tx: Transaction, employeeId: string): Promise<void> {
  const names = await ownNames(tx, employeeId);
  await onPath(tx, 'praise', (own) => maskOwn(own, employeeId, names), employeeId);
}

async function maskOwn({ db }: Transaction, keeperId: string, names: readonly string[]): Promise<void> {
  const named = await db
    .selectFrom('praise.thanks')
    .select(['id', 'text', 'language'])
    .where('keeper_id', '=', keeperId)
    .where('shows_name', '=', true)
    .where('state', '=', 'standing')
    .forUpdate()
    .execute();
  for (const { id, text, language } of named) {
    const left = maskNames(text ?? '', names, { lang: language as 'de' | 'en', style: 'readable' });
    if (left !== text) await db.updateTable('praise.thanks').set({ text: left }).where('id', '=', id).execute();
  }
}

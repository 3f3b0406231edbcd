import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Transaction } from '#platform/db/transact.ts';
import { wordingDefaults } from '../contract/wording-defaults.ts';

/** A wording in force. */
export interface Wording {
  version: number;
  template: string;
  /** SHA-256 of the template, hexadecimal. */
  hash: string;
}

/** The newest wording of a purpose in a language; the default becomes version 1 when nobody wrote one yet. */
export async function currentWording(tx: Transaction, purpose: keyof typeof wordingDefaults, language: 'de' | 'en'): Promise<Wording> {
  const found = await newest(tx, purpose, language);
  if (found) return found;
  const template = wordingDefaults[purpose][language];
  await tx.db
    .insertInto('consent.wording')
    .values({ id: v7(), purpose, language, version: 1, template, hash: hashOf(template) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await newest(tx, purpose, language)) ?? { version: 1, template, hash: hashOf(template).toString('hex') };
}

async function newest(tx: Transaction, purpose: string, language: string): Promise<Wording | undefined> {
  const row = await tx.db
    .selectFrom('consent.wording')
    .select(['version', 'template', 'hash'])
    .where('purpose', '=', purpose)
    .where('language', '=', language)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { version: row.version, template: row.template, hash: row.hash.toString('hex') };
}

/** What a version of a wording is recognised by. */
export function hashOf(template: string): Buffer {
  return createHash('sha256').update(template, 'utf8').digest();
}

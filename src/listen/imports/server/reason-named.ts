import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { Transaction } from '#platform/db/transact.ts';

const parent = { key: 'import', de: 'Importiert', en: 'Imported' };
const notNamed = { key: 'import/not-named', de: 'Nicht angegeben', en: 'Not named' };

/** Characters after `import/`; the catalogue's keys have at most 80. */
const longest = 70;

/**
 * The contact reason a recording names: the one of the catalogue with that key, else one of the same name below `import`,
 * added if need be, so that foreign reasons neither get lost nor mix with the house's own. Null means none was named.
 * @param called what it is called in both languages, where the recording says more than a key.
 * @returns its id.
 */
export async function reasonNamed(tx: Transaction, name: string | null, called: { de: string; en: string } = { de: name ?? '', en: name ?? '' }): Promise<string> {
  if (name === null) return add(tx, notNamed, await add(tx, parent, null));
  const own = await find(tx, name);
  return own ?? add(tx, { key: importedKey(called.en), ...called }, await add(tx, parent, null));
}

/** Key of a foreign reason, such as `import/party-party_plan` for `party/party_plan`. */
function importedKey(name: string): string {
  const slug = name.toLowerCase().normalize('NFKD').replace(/[^a-z0-9_]+/g, '-').replace(/^-+|-+$/g, '');
  if (slug === '') return notNamed.key;
  // Two long names that begin alike are two reasons.
  const short = slug.length > longest ? `${slug.slice(0, longest - 9)}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}` : slug;
  return `${parent.key}/${short}`;
}

async function find({ db }: Transaction, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('conversations.reason').select('id').where('key', '=', key).executeTakeFirst();
  return row?.id;
}

async function add(tx: Transaction, { key, de, en }: typeof parent, parentId: string | null): Promise<string> {
  const there = await find(tx, key);
  if (there) return there;
  await tx.db
    .insertInto('conversations.reason')
    .values({ id: v7(), key, parent_id: parentId, name_de: de, name_en: en })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await find(tx, key);
  if (!made) throw new Error('the contact reason was not added');
  return made;
}

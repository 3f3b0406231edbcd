import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { DemoDialogue } from '#seeds/demo/demo-dialogue.ts';
import type { DemoImpression } from '#seeds/demo/demo-impression.ts';
import { impressions } from '#seeds/demo/impressions.ts';
import { readDemoDialogues } from '#seeds/demo/read-demo-dialogues.ts';
import { company } from '#seeds/demo/company.ts';
import { mask } from '#platform/text/mask.ts';
import { onPath } from '#platform/db/on-path.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { demoImpressionId } from '#listen/impressions/server/demo-impression-id.ts';
import { appendToLedger } from '#people/consent/server/append-to-ledger.ts';
import { newCustomer } from '#people/customers/server/new-customer.ts';

const day = 86_400_000;
/** So far back the oldest of them was heard; the conversations are long gone, as simulated ones are after a day. */
const oldest = 200;

/** Brings what guests of the demo company heard in the past months, some of it with the customer's words and their consent. */
export async function seedDemoImpressions(tx: Transaction): Promise<void> {
  const dialogues = new Map([...readDemoDialogues('de'), ...readDemoDialogues('en')].map((dialogue) => [dialogue.id, dialogue]));
  const ids = await idsOf(tx);
  await onPath(tx, 'import', (importing) => writeAll(importing, dialogues, ids));
}

type Ids = Awaited<ReturnType<typeof idsOf>>;

async function writeAll(tx: Transaction, dialogues: ReadonlyMap<string, DemoDialogue>, ids: Ids): Promise<void> {
  for (const [index, impression] of impressions.entries()) {
    const dialogue = dialogues.get(impression.dialogue);
    const turn = dialogue?.turns[impression.turn];
    if (!dialogue || !turn) continue;
    // The newest stand first on every list, a few on each day near now and fewer the further one looks back.
    const at = new Date(Date.now() - (1 + oldest * (index / impressions.length) ** 2) * day + (index % 7) * 3_600_000);
    await write(tx, ids, impression, dialogue, turn, at, index);
  }
}

async function write(tx: Transaction, ids: Ids, impression: DemoImpression, dialogue: DemoDialogue, turn: DemoDialogue['turns'][number], at: Date, index: number): Promise<void> {
  const guest = ids.people.get(impression.guest);
  const hosts = ids.agents.filter((agent) => agent !== guest?.id);
  const host = hosts[index % hosts.length];
  if (!guest || !host) return;
  const visitId = v7();
  const until = new Date(at.getTime() + 3_600_000);
  await tx.db
    .insertInto('shadowing.visit')
    .values({ id: visitId, host_id: host, guest_id: guest.id, by: 'guest', state: 'ended', asked_at: at, begun_at: at, ended_at: until, ended_by: 'guest' })
    .execute();
  const id = demoImpressionId(impression.key);
  await tx.db
    .insertInto('impressions.impression')
    .values({
      id,
      author_id: guest.id,
      visit_id: visitId,
      kind: impression.kind,
      text: impression.text,
      consequence: impression.consequence ?? null,
      // A moment there was; its conversation has been deleted since.
      handle: randomBytes(6).toString('base64url'),
      turn_key: randomBytes(12).toString('base64url'),
      channel: dialogue.channel,
      language: dialogue.lang,
      origin: 'simulated',
      brand_id: ids.brands.get(dialogue.brand) ?? null,
      product_id: (dialogue.product && ids.products.get(dialogue.product)) || null,
      reason_id: ids.reasons.get(dialogue.reason) ?? null,
      unit_id: guest.unitId,
      at,
      recorded_at: at,
    })
    .execute();
  if (turn.by === 'customer' && index % 2 === 0) await quote(tx, id, dialogue, turn.text, at);
}

/** Words of the customer, and the proof that they agreed to be quoted. */
async function quote(tx: Transaction, impressionId: string, dialogue: DemoDialogue, words: string, at: Date): Promise<void> {
  const customer = await newCustomer(tx, { language: dialogue.lang, origin: 'simulated' });
  const conversationId = v7();
  const about = { conversationId, party: 'customer', purpose: 'quote', subjectId: customer.id };
  await appendToLedger(
    tx,
    [
      { ...about, kind: 'asked', seq: 4, facts: { because: 'first' } },
      { ...about, kind: 'granted', seq: 6, facts: { means: 'card' } },
    ],
    at,
  );
  const excerpt = mask(words, { lang: dialogue.lang }).text;
  await tx.db
    .insertInto('impressions.quote')
    .values({ impression_id: impressionId, conversation_id: conversationId, customer_id: customer.id, seq: 7, grant_seq: 6, said_at: at, excerpt })
    .execute();
}

/** What the demo company's seeds before this one have made, by key. */
async function idsOf({ db }: Transaction) {
  const employees = await db.selectFrom('people.employee').select(['id', 'email', 'unit_id', 'roles']).execute();
  const byMail = new Map(employees.map(({ email, id, unit_id: unitId }) => [email, { id, unitId }]));
  const keyed = async (table: 'conversations.brand' | 'conversations.product' | 'conversations.reason') =>
    new Map((await db.selectFrom(table).select(['key', 'id']).execute()).map(({ key, id }) => [key, id]));
  return {
    people: new Map(company.employees.map(({ key, email }) => [key, byMail.get(email)])),
    agents: employees.filter(({ roles }) => roles.includes('agent')).map(({ id }) => id).toSorted(),
    brands: await keyed('conversations.brand'),
    products: await keyed('conversations.product'),
    reasons: await keyed('conversations.reason'),
  };
}

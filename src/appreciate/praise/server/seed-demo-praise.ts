import { v7 } from 'uuid';
import type { DemoThanks } from '#seeds/demo/demo-thanks.ts';
import { readDemoThanks } from '#seeds/demo/read-demo-thanks.ts';
import { company } from '#seeds/demo/company.ts';
import { onPath } from '#platform/db/on-path.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { appendToLedger } from '#people/consent/server/append-to-ledger.ts';
import { newCustomer } from '#people/customers/server/new-customer.ts';

const day = 86_400_000;
/** So far back the oldest of them was said; the conversations are long gone, as simulated ones are after a day. */
const oldest = 240;

/** Hangs what customers of the demo company said in the past months, each with the consent it hangs under. */
export async function seedDemoPraise(tx: Transaction): Promise<void> {
  const ids = await idsOf(tx);
  await onPath(tx, 'import', async (importing) => {
    const kept = [];
    const helpers = [];
    for (const [index, thanks] of readDemoThanks().entries()) {
      const keeper = ids.agents[index % ids.agents.length];
      if (!keeper) return;
      // The newest stand first, a few on each day near now and fewer the further one looks back.
      const at = new Date(Date.now() - (0.2 + oldest * (index / 130) ** 1.8) * day);
      const id = v7({ msecs: at.getTime() });
      kept.push({ id, ...(await footing(importing, thanks, at, index)), ...about(thanks, ids), keeper_id: keeper.id, unit_id: keeper.unitId, said_at: at, kept_at: at, shows_name: index % 3 === 0 });
      const helper = thanks.helper && ids.units.get(thanks.helper);
      if (helper) helpers.push({ thanks_id: id, unit_id: helper });
    }
    await importing.db.insertInto('praise.thanks').values(kept).execute();
    await importing.db.insertInto('praise.helper').values(helpers).execute();
  });
}

type Ids = Awaited<ReturnType<typeof idsOf>>;

function about({ text, lang, channel, mood, weight, reason, product, clicks, minutes }: DemoThanks, ids: Ids) {
  const brand = company.products.find(({ key }) => key === product)?.brand ?? company.brands[0]?.key ?? '';
  return {
    text,
    language: lang,
    channel,
    origin: 'simulated',
    mood,
    weight,
    reason_id: ids.reasons.get(reason) ?? null,
    product_id: (product && ids.products.get(product)) || null,
    brand_id: ids.brands.get(brand) ?? null,
    clicks: clicks ?? null,
    minutes: minutes ?? null,
  };
}

/** The proof that its customer agreed; what came on paper has a note instead. Every third may be shown outside. */
async function footing(tx: Transaction, { channel, lang }: DemoThanks, at: Date, index: number) {
  const outside = index % 3 === 1;
  const none = { conversation_id: null, customer_id: null, seq: null, quote: false, publish: false, noted_may: null, noted_how: null, noted_on: null };
  if (channel === 'letter' || channel === 'card') {
    const how = lang === 'de' ? 'am Telefon, nach unserer Frage' : 'on the phone, when we asked';
    return { ...none, noted_may: outside ? 'outside' : 'inside', noted_how: how, noted_on: at.toISOString().slice(0, 10) };
  }
  const customer = await newCustomer(tx, { language: lang, origin: 'simulated' });
  const conversationId = v7({ msecs: at.getTime() });
  const granted = outside ? (['quote', 'publish'] as const) : (['quote'] as const);
  const statement = (kind: 'asked' | 'granted', seq: number, facts: object) =>
    granted.map((purpose) => ({ conversationId, party: 'customer', subjectId: customer.id, purpose, kind, seq, facts: { ...facts } }));
  await appendToLedger(tx, [...statement('asked', 8, { because: 'first' }), ...statement('granted', 9, { means: 'card' })], at);
  return { ...none, conversation_id: conversationId, customer_id: customer.id, seq: 7, quote: true, publish: outside };
}

/** What the demo company's seeds before this one have made, by key. */
async function idsOf({ db }: Transaction) {
  const keyed = async (table: 'conversations.brand' | 'conversations.product' | 'conversations.reason' | 'people.unit') =>
    new Map((await db.selectFrom(table).select(['key', 'id']).execute()).map(({ key, id }) => [key, id]));
  const employees = await db.selectFrom('people.employee').select(['id', 'email', 'unit_id', 'roles']).orderBy('email').execute();
  return {
    agents: employees.filter(({ roles }) => roles.includes('agent')).map(({ id, unit_id: unitId }) => ({ id, unitId })),
    units: await keyed('people.unit'),
    brands: await keyed('conversations.brand'),
    products: await keyed('conversations.product'),
    reasons: await keyed('conversations.reason'),
  };
}

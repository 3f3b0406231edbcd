import type { Heard } from '#listen/gate/contract/heard.ts';
import { hangable } from '#listen/gate/server/hangable.ts';
import type { HangingPlace, HungPraise, Took } from '../../contract/hung-praise.ts';
import { footingOf } from './footing-of.ts';
import type { ThanksRow } from './thanks-rows.ts';

/** A stored thanks as it hangs in one place, for readers of one language; nothing if it may not hang there now. */
export function shapeHung(row: ThanksRow, scope: HangingPlace, language: 'de' | 'en'): Heard<HungPraise> | undefined {
  const named = (de: string | null, en: string | null) => (language === 'de' ? de : en) ?? undefined;
  const item: Omit<HungPraise, 'may'> = {
    id: row.id,
    text: row.text ?? '',
    language: row.language as HungPraise['language'],
    channel: row.channel as HungPraise['channel'],
    mood: row.mood as HungPraise['mood'],
    at: row.said_on,
    reason: named(row.reason_de, row.reason_en),
    journeyStep: named(row.step_de, row.step_en),
    product: named(row.product_de, row.product_en),
    brand: row.brand ?? undefined,
    unit: named(row.unit_de, row.unit_en),
    stepId: row.step_id ?? undefined,
    productId: row.product_id ?? undefined,
    brandId: row.brand_id ?? undefined,
    unitId: row.unit_id ?? undefined,
    weight: row.weight,
    took: tookOf(row),
    agent: row.agent ?? undefined,
    simulated: row.origin === 'simulated',
  };
  return hangable(item, footingOf(row), scope);
}

function tookOf({ clicks, minutes }: Pick<ThanksRow, 'clicks' | 'minutes'>): Took | undefined {
  if (clicks === null && minutes === null) return undefined;
  return { ...(clicks !== null && { clicks }), ...(minutes !== null && { minutes }) };
}

import { hangsWhere } from '#listen/gate/server/hangable.ts';
import type { Praise } from '../../contract/praise.ts';
import { footingOf } from '../hung/footing-of.ts';
import type { ThanksRow } from '../hung/thanks-rows.ts';

/** What stands beside a row when its keeper looks at it. */
interface Beside {
  helpers: Praise['helpers'];
  /** State of the conversation it comes from; undefined if it is gone or somebody else’s. */
  caseState: string | undefined;
}

/** A thanks as its keeper sees it. */
export function shapePraise(row: ThanksRow, { helpers, caseState }: Beside): Praise {
  const stands = row.state === 'standing' && row.removed_at === null;
  const isOver = row.publish || row.state !== 'standing';
  return {
    id: row.id,
    state: row.state as Praise['state'],
    where: hangsWhere(footingOf(row)) ?? 'private',
    text: row.text,
    language: row.language as Praise['language'],
    channel: row.channel as Praise['channel'],
    mood: row.mood as Praise['mood'],
    weight: row.weight,
    at: row.said_at.toISOString(),
    keptAt: row.kept_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    reason: named(row.reason_id, row.reason_de, row.reason_en),
    journeyStep: named(row.step_id, row.step_de, row.step_en),
    product: named(row.product_id, row.product_de, row.product_en),
    brand: row.brand,
    unit: named(row.unit_id, row.unit_de, row.unit_en),
    helpers,
    took: { ...(row.clicks !== null && { clicks: row.clicks }), ...(row.minutes !== null && { minutes: row.minutes }) },
    showsName: row.shows_name,
    waitsFor: row.waits ? row.earner : null,
    simulated: row.origin === 'simulated',
    hasPicture: row.has_picture,
    permission: row.noted_may !== null ? { may: row.noted_may as 'inside' | 'outside', how: row.noted_how ?? '', on: row.noted_on ?? '' } : null,
    case: row.conversation_id !== null && caseState !== undefined ? { conversationId: row.conversation_id, seq: row.seq } : null,
    can: { change: stands, remove: stands, showName: stands && row.earner_id === null, ask: stands && !isOver && caseState === 'live' },
  };
}

function named(id: string | null, de: string | null, en: string | null): Praise['reason'] {
  return id === null ? null : { id, de: de ?? '', en: en ?? de ?? '' };
}

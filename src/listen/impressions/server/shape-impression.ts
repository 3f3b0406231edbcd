import { quoted } from '#listen/gate/server/quoted.ts';
import type { Employee } from '#platform/http/actor.ts';
import type { About, Impression, Quote } from '../contract/impression.ts';
import type { ImpressionRow } from './impression-rows.ts';
import { mayEdit } from './policy.ts';

/** An impression as its author reads it. */
export function shapeImpression(row: ImpressionRow, actor: Employee): Impression {
  const editable = mayEdit(actor, row) && row.removed_at === null;
  return {
    ...shapeContent(row),
    visitId: row.visit_id,
    anchor: row.handle !== null && row.turn_key !== null ? { handle: row.handle, turnKey: row.turn_key } : null,
    can: { edit: editable, remove: editable },
  };
}

/** What everybody reads of it who may read it at all. */
export function shapeContent(row: ImpressionRow) {
  return {
    id: row.id,
    kind: row.kind as Impression['kind'],
    text: row.text,
    consequence: row.consequence,
    quote: quoteOf(row),
    moment: momentOf(row),
    about: aboutOf(row),
    at: row.at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
  };
}

function quoteOf({ has_quote, quote_state, excerpt, said_at, ended_at }: ImpressionRow): Quote | null {
  if (!has_quote || quote_state === null || said_at === null) return null;
  return {
    state: quote_state as Quote['state'],
    excerpt: quoted({ excerpt, state: quote_state }),
    at: said_at.toISOString(),
    endedAt: ended_at?.toISOString() ?? null,
  };
}

function momentOf({ handle, conversation_id }: ImpressionRow): Impression['moment'] {
  if (handle === null) return 'none';
  return conversation_id === null ? 'gone' : 'kept';
}

function aboutOf(row: ImpressionRow): About | null {
  if (row.channel === null || row.language === null || row.origin === null) return null;
  return {
    channel: row.channel as About['channel'],
    language: row.language as About['language'],
    origin: row.origin as About['origin'],
    reason: row.reason_id !== null ? { id: row.reason_id, de: row.reason_de ?? '', en: row.reason_en ?? '' } : null,
    brand: row.brand,
    product: row.product_de !== null ? { de: row.product_de, en: row.product_en ?? row.product_de } : null,
  };
}

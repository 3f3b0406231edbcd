import { mayEdit } from '#listen/impressions/server/policy.ts';
import { shapeContent } from '#listen/impressions/server/shape-impression.ts';
import type { Employee } from '#platform/http/actor.ts';
import type { Evidence } from '../contract/evidence.ts';
import type { EvidenceRow } from './evidence-rows.ts';

/** Evidence as the caller reads it. It never says beside whom it was heard. */
export function shapeEvidence(row: EvidenceRow, actor: Employee, open: ReadonlySet<string>): Evidence {
  return {
    ...shapeContent(row),
    heardBy: { name: row.author_name, function: { de: row.function_de, en: row.function_en } },
    mine: row.author_id === actor.id,
    can: { openMoment: open.has(row.id), edit: mayEdit(actor, row) },
  };
}

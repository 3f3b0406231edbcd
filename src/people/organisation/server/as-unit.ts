import type { Unit } from '../contract/unit.ts';

/** A unit's row as it is shown. */
export function asUnit(row: { id: string; key: string; name_de: string; name_en: string; parent_id: string | null }): Unit {
  return { id: row.id, key: row.key, name: { de: row.name_de, en: row.name_en }, parentId: row.parent_id };
}

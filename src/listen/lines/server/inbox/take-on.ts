import type { Deed } from '../../contract/deeds.ts';
import { through, type Door } from '../doors/door.ts';
import { threadHash } from '../line-names.ts';
import { heedAtOnce } from './heed-at-once.ts';

/**
 * Stores deeds, sealed, so that whoever told them can be answered. They are done by the line's settler; only a word that takes consent
 * back counts at once.
 */
export async function takeOn(door: Door, deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return;
  const { services, line } = door;
  const rows = deeds.map((deed) => ({
    line_id: line.id,
    thread_hash: threadHash(services.vault, line.id, deed.thread),
    at: deed.at,
    place: String(deed.order ?? 0),
    sealed: services.vault.seal('lines.deed', JSON.stringify(deed, packed)),
  }));
  await through(door, ({ db }) => db.insertInto('lines.deed').values(rows).execute());
  services.bell.ring('line-deed', line.id, { everywhere: true });
  await heedAtOnce(door, deeds);
}

/** Files travel inside a deed as text. */
function packed(_name: string, value: unknown): unknown {
  return value instanceof Uint8Array || isBuffer(value) ? { bytes: Buffer.from(value instanceof Uint8Array ? value : value.data).toString('base64') } : value;
}

/** A Buffer has turned itself into this before the replacer sees it. */
function isBuffer(value: unknown): value is { data: number[] } {
  return typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Buffer' && Array.isArray((value as { data?: unknown }).data);
}

import type { ConversationRecord } from '../contract/conversation-record.ts';
import { RefusedVcon } from './refused-vcon.ts';
import type { VconDocument } from './vcon-document.ts';

/**
 * The version a vCon was made from, under all the names it had: `redacted` (`redacted_from` in 0.5.0), `amended` (`amended_from`;
 * `appended` before 0.4.0). An empty object says nothing, as some always write one.
 * @throws RefusedVcon when it claims to be both.
 */
export function lineageOf(document: VconDocument): ConversationRecord['lineage'] {
  const redacted = told(document.redacted) ?? told(document.redacted_from);
  const amended = told(document.amended) ?? told(document.amended_from) ?? told(document.appended);
  if (redacted && amended) throw new RefusedVcon('redacted', 'redactedAndAmended');
  if (redacted) return { kind: 'redacted', of: redacted.uuid?.toLowerCase() ?? null, what: redacted.type ?? 'redacted' };
  return amended ? { kind: 'amended', of: amended.uuid?.toLowerCase() ?? null } : null;
}

function told(version: VconDocument['redacted']): NonNullable<VconDocument['redacted']> | undefined {
  if (!version) return undefined;
  const { uuid, type, url, body } = version;
  return uuid || type || url || body ? version : undefined;
}

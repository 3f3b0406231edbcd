import { createHash } from 'node:crypto';
import { mask } from '#platform/text/mask.ts';
import { withhold } from '#platform/text/withheld.ts';
import type { ConversationRecord, DialogPart } from '../contract/conversation-record.ts';

/** What a version leaves out: names and numbers, or every word. */
export type Redaction = 'masked' | 'no-words';

/**
 * A version of a conversation for somebody who need not know everything. It is a version of its own, always the same one, and
 * names the one it was made from (draft-ietf-vcon-vcon-core, "redacted").
 */
export function redactRecord(record: ConversationRecord, redaction: Redaction): ConversationRecord {
  const redacted = { ...record, id: versionId(record.id, redaction) };
  if (redaction === 'masked') return { ...redacted, dialog: masked(record), lineage: { kind: 'redacted', of: record.id, what: 'pii_masked' } };
  return {
    ...redacted,
    dialog: record.dialog.map((part) => (part.kind === 'said' ? { kind: 'withheld', at: part.at, people: [part.by, ...part.to] } : part)),
    // Guests' own words tell what was said.
    impressions: [],
    lineage: { kind: 'redacted', of: record.id, what: 'words_removed' },
  };
}

function masked({ dialog, language }: ConversationRecord): DialogPart[] {
  let asked = '';
  return dialog.map((part) => {
    if (part.kind !== 'said') return part;
    const { text } = mask(withhold(part.text).text, { ...(language && { lang: language }), asked });
    asked = part.text;
    return { ...part, text };
  });
}

/** A UUID made of another one and what was done to it (RFC 9562, version 8). */
function versionId(id: string, redaction: Redaction): string {
  const bytes = createHash('sha256').update(`${id} ${redaction}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

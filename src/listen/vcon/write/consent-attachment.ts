import { createHash } from 'node:crypto';
import { canonicalJson } from '#platform/text/canonical-json.ts';
import type { ConsentRecord } from '../contract/conversation-record.ts';
import type { Vcon } from '../contract/vcon.ts';
import { attachment } from './attachment.ts';

/**
 * What a customer said about being heard, as a lawful basis (draft-howe-vcon-lawful-basis-02). The proof names the question as
 * it was read, the means of the answer, and the observers it was about; a hash covers the whole statement.
 */
export function consentAttachment({ at, person, dialog, purpose, verdict, means, question, audience, until }: ConsentRecord): Vcon['attachments'][number] {
  const statement = {
    lawful_basis: 'consent',
    expiration: until,
    purpose_grants: [{ purpose, granted: verdict === 'granted', granted_at: at }],
    proof_mechanisms: [
      {
        proof_type: means === 'verbal_confirmation' ? 'verbal_confirmation' : 'external_system',
        timestamp: at,
        proof_data: { system: 'Ohrensessel', means, verdict, dialog_reference: dialog, ...(question && { question }), ...(audience.length > 0 && { audience }) },
      },
    ],
  };
  const value = createHash('sha256').update(canonicalJson(statement)).digest('hex');
  return attachment('lawful_basis', { at, person, dialog }, { ...statement, content_hash: { algorithm: 'sha-256', canonicalization: 'jcs', value } });
}

import type { ConversationRecord, DialogPart, Participant } from '../contract/conversation-record.ts';
import type { Vcon } from '../contract/vcon.ts';
import { attachment } from './attachment.ts';
import { consentAttachment } from './consent-attachment.ts';

const roles = { customer: 'customer', agent: 'agent', observer: 'observer', other: 'thirdparty' } as const;

/**
 * A conversation as an unsigned vCon (draft-ietf-vcon-vcon-core, syntax 0.4.0). A call is a recording without content, as no
 * audio is ever stored; `readVcon` yields the same record again.
 */
export function writeVcon(record: ConversationRecord): Vcon {
  const { id, createdAt, updatedAt, closedAt, channel, language, origin, reason, brand, product, people, history, dialog, consents, impressions, lineage } = record;
  const pieces = dialog.map((part) => piece(part, channel));
  const [first] = pieces;
  // Comings and goings belong to a piece; they are not torn apart over several.
  if (first && history.length > 0) first.party_history = history.map(({ person, at, event }) => ({ party: person, time: at, event }));
  const attachments: Vcon['attachments'] = [
    ...consents.map(consentAttachment),
    ...impressions.map(({ at, person, dialog: place, ...body }) => attachment('impression', { at, person, dialog: place }, body)),
  ];
  return {
    vcon: '0.4.0',
    uuid: id,
    extensions: ['CC', ...(consents.length > 0 ? ['lawful_basis'] : []), 'ohrensessel'],
    created_at: createdAt,
    ...(updatedAt !== null && { updated_at: updatedAt }),
    ...(reason && { subject: reason[language ?? 'en'] }),
    ...lineageFields(lineage),
    parties: people.map(party),
    dialog: pieces,
    analysis: [],
    attachments,
    ohrensessel: { channel, language, origin, closed_at: closedAt, reason, brand, product },
  };
}

function party({ side, called, uuid }: Participant): Vcon['parties'][number] {
  return { role: roles[side], type: 'person', ...(called !== null && { name: called, validation: 'none' as const }), ...(uuid !== null && { uuid }) };
}

function piece(part: DialogPart, channel: string): Vcon['dialog'][number] {
  switch (part.kind) {
    case 'said': {
      const { at, by, to, text, messageId } = part;
      const words = { mediatype: 'text/plain', body: text, encoding: 'none' } as const;
      return { type: 'text', start: at, parties: [by, ...to], interaction_type: channel, ...words, ...(messageId !== null && { message_id: messageId }) };
    }
    case 'withheld':
      return { type: 'text', ...(part.at !== null && { start: part.at }), parties: part.people, interaction_type: channel };
    case 'spoken':
      return { type: 'recording', start: part.at, ...(part.seconds !== null && { duration: part.seconds }), parties: part.people, interaction_type: channel };
    case 'missed':
      return { type: 'incomplete', start: part.at, parties: part.people, disposition: part.because, interaction_type: channel };
    case 'transferred': {
      const { at, who, from, to, before, after } = part;
      return {
        type: 'transfer',
        start: at,
        ...(who !== null && { transferee: who }),
        ...(from !== null && { transferor: from }),
        ...(to.length > 0 && { transfer_target: to }),
        ...(before.length > 0 && { original: before }),
        ...(after.length > 0 && { target_dialog: after }),
      };
    }
  }
}

function lineageFields(lineage: ConversationRecord['lineage']): Pick<Vcon, 'redacted' | 'amended'> {
  if (lineage === null) return {};
  const of = lineage.of !== null && { uuid: lineage.of };
  return lineage.kind === 'redacted' ? { redacted: { ...of, type: lineage.what } } : { amended: { ...of } };
}

import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import type { Vcon } from '../contract/vcon.ts';

/** What a conversation's vCon needs besides its log. */
export interface VconSubject {
  id: string;
  pseudonym: string;
  language: 'de' | 'en';
}

const customer = 0;
const agent = 1;

/**
 * A conversation as a vCon: customer, agent and every guest as parties, guests with the moments they came and went, turns as
 * text dialogs, answers to questions as lawful-basis attachments. Nobody's name is in it.
 */
export function conversationAsVcon(subject: VconSubject, log: readonly ConversationEvent[]): Vcon {
  const visits = log.flatMap((event) => (event.kind === 'listener-joined' ? [event.body] : []));
  const partyOf = new Map(visits.map(({ visitId }, index) => [visitId, index + 2]));
  const history = log.flatMap((event) => {
    if (event.kind !== 'listener-joined' && event.kind !== 'listener-left') return [];
    return [{ party: partyOf.get(event.body.visitId) ?? agent, time: event.at, event: event.kind === 'listener-joined' ? ('join' as const) : ('drop' as const) }];
  });
  const turns = log.flatMap((event) => (event.kind === 'turn' && event.party !== 'system' ? [event] : []));
  return {
    vcon: '0.4.0',
    uuid: subject.id,
    created_at: log[0]?.at ?? new Date(0).toISOString(),
    updated_at: log.at(-1)?.at,
    parties: [
      { name: subject.pseudonym, role: 'customer', type: 'person' },
      { role: 'agent', type: 'person' },
      ...visits.map((visit) => ({ name: visit.function[subject.language], role: 'observer' as const, type: 'person' as const })),
    ],
    dialog: turns.map((turn, index) => ({
      type: 'text',
      start: turn.at,
      parties: [customer, agent],
      originator: turn.party === 'customer' ? customer : agent,
      mediatype: 'text/plain',
      body: turn.body.text,
      encoding: 'none',
      ...(index === 0 && history.length > 0 ? { party_history: history } : {}),
    })),
    analysis: [],
    attachments: log.flatMap((event) => {
      if (event.kind !== 'granted' && event.kind !== 'refused' && event.kind !== 'withdrawn') return [];
      const question = log.findLast((each) => each.kind === 'asked' && each.seq < event.seq);
      const asked = question?.kind === 'asked' ? question.body.questions.find((each) => each.purpose === event.body.purpose) : undefined;
      const basis = {
        lawful_basis: 'consent',
        purpose_grants: [{ purpose: event.body.purpose, granted: event.kind === 'granted', granted_at: event.at }],
        ...(asked && { content_hash: `sha256-${asked.hash}`, terms_of_service: asked.text }),
        proof_mechanisms: [{ proof_type: 'external_system', means: event.body.means }],
      };
      return [{ type: 'lawful_basis', purpose: 'lawful_basis', start: event.at, party: customer, encoding: 'json', body: JSON.stringify(basis) } as const];
    }),
  };
}

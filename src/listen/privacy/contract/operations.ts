import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { AccessEntry } from './access-entry.ts';
import { Agreement, Proposal, SettingsChange } from './agreement.ts';
import { CustomerExport } from './customer-export.ts';
import { Proof } from './proof.ts';

const guardians = ['dpo', 'council'] as const;

/** Who heard whom, proof, forgetting, taking along, and the works council's say. */
export const privacyContract = {
  access: operation({
    id: 'privacy.access',
    method: 'GET',
    path: '/privacy/access',
    permission: 'privacy:read',
    audience: guardians,
    summary: 'The access log, newest first',
    input: z.strictObject({ ...pageInput, what: AccessEntry.shape.what.optional() }),
    output: page(AccessEntry),
  }),
  heardMe: operation({
    id: 'privacy.heardMe',
    method: 'GET',
    path: '/me/heard',
    permission: 'privacy:own',
    audience: ['agent'],
    summary: 'Who sat beside me and heard my conversations, newest first',
    input: z.strictObject(pageInput),
    output: page(AccessEntry),
  }),
  prove: operation({
    id: 'privacy.prove',
    method: 'GET',
    path: '/privacy/conversations/{conversationId}/proof',
    permission: 'privacy:prove',
    audience: guardians,
    summary: 'Prove for one conversation who heard what, when, under which grant',
    input: z.strictObject({ conversationId: Id }),
    output: Proof,
  }),
  findCustomer: operation({
    id: 'privacy.findCustomer',
    method: 'GET',
    path: '/privacy/customers',
    permission: 'privacy:prove',
    audience: guardians,
    summary: 'Find a customer by pseudonym; shows conversations without words',
    input: z.strictObject({ pseudonym: z.string().trim().min(3).max(12) }),
    output: z.object({
      items: z.array(
        z.object({
          id: Id,
          pseudonym: z.string(),
          conversations: z.array(z.object({ id: Id, channel: z.string(), openedAt: Moment, state: z.string() })),
        }),
      ),
    }),
  }),
  erase: operation({
    id: 'privacy.erase',
    method: 'POST',
    path: '/privacy/customers/{customerId}/erase',
    permission: 'privacy:erase',
    audience: ['dpo'],
    summary: 'Forget a customer; only the minimal proof stays',
    input: z.strictObject({ customerId: Id }),
    output: z.object({ conversations: z.int() }),
  }),
  exportCustomer: operation({
    id: 'privacy.exportCustomer',
    method: 'GET',
    path: '/privacy/customers/{customerId}/export',
    permission: 'privacy:export',
    audience: ['dpo'],
    summary: 'Everything about one customer, to be handed to that customer',
    input: z.strictObject({ customerId: Id }),
    output: CustomerExport,
  }),
  exportConversation: operation({
    id: 'privacy.exportConversation',
    method: 'POST',
    path: '/privacy/conversations/{conversationId}/vcon',
    permission: 'privacy:export',
    audience: ['dpo'],
    summary: 'One conversation as a vCon: as it is, signed, or encrypted for somebody',
    description:
      'Holds nobody’s name: a pseudonym, sides, functions of guests, consents as lawful basis, and impressions. Calls are pieces without a recording, as audio is never stored. ' +
      '`words`: `masked` takes names and numbers out, `none` takes out what was said; both name the version they were made from. Each export stands in the access log.',
    input: z.strictObject({
      conversationId: Id,
      form: z.enum(['unsigned', 'signed', 'encrypted']).default('signed'),
      words: z.enum(['all', 'masked', 'none']).default('all'),
      recipient: z.string().max(100_000).optional().describe('certificate of the recipient in PEM; needed for `encrypted`'),
    }),
    output: z.looseObject({}).describe('the container: unsigned, JWS (general JSON) or JWE (general JSON)'),
  }),
  eraseMe: operation({
    id: 'privacy.eraseMe',
    method: 'POST',
    path: '/chat/erase',
    permission: 'privacy:self',
    audience: 'customer',
    summary: 'Forget me; my key opens nothing afterwards',
    input: z.strictObject({}),
    output: z.object({ conversations: z.int() }),
  }),
  exportMe: operation({
    id: 'privacy.exportMe',
    method: 'GET',
    path: '/chat/export',
    permission: 'privacy:self',
    audience: 'customer',
    summary: 'Everything about me, as JSON and vCon',
    input: z.strictObject({}),
    output: CustomerExport,
  }),
  agreement: operation({
    id: 'privacy.agreement',
    method: 'GET',
    path: '/privacy/agreement',
    permission: 'privacy:agreement',
    audience: ['council', 'dpo', 'admin', 'steward'],
    summary: 'The works agreement settings are locked under, and open proposals',
    input: z.strictObject({}),
    output: z.object({ agreement: Agreement.nullable(), proposals: z.array(Proposal) }),
  }),
  lock: operation({
    id: 'privacy.lock',
    method: 'PUT',
    path: '/privacy/agreement',
    permission: 'privacy:lock',
    audience: ['council'],
    summary: 'Lock settings under an agreement, or unlock them',
    input: z.strictObject({ agreementId: z.string().trim().min(1).max(120), locked: z.boolean() }),
    output: Agreement,
  }),
  propose: operation({
    id: 'privacy.propose',
    method: 'POST',
    path: '/privacy/proposals',
    permission: 'privacy:propose',
    audience: ['admin', 'steward', 'dpo', 'council'],
    creates: true,
    summary: 'Propose a change of locked settings',
    input: z.strictObject({ change: SettingsChange }),
    output: Proposal,
  }),
  decide: operation({
    id: 'privacy.decide',
    method: 'POST',
    path: '/privacy/proposals/{proposalId}/decision',
    permission: 'privacy:decide',
    audience: ['council', 'admin', 'steward', 'dpo'],
    summary: 'Approve or decline a proposal with a second pair of eyes; its author can take it back',
    description: 'At least one of the two, who proposes and who approves, belongs to the works council, and they are two people.',
    input: z.strictObject({ proposalId: Id, decision: z.enum(['approve', 'decline', 'take-back']) }),
    output: Proposal,
  }),
};

import { z } from 'zod';
import { Id, Language, Moment } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { boundedText } from '#platform/contract/turn-text.ts';
import { SignedHeads } from './heads.ts';

const Purpose = z.enum(['listen', 'quote', 'publish', 'train', 'contact']);
const Wording = z.object({
  id: Id.nullable().describe('null: the default nobody has been asked with yet'),
  purpose: Purpose,
  language: Language,
  version: z.int(),
  template: z.string(),
  hash: z.string().describe('SHA-256, hexadecimal; what the ledger names'),
  since: Moment.nullable(),
});

const Verification = z.object({
  chains: z.int(),
  rows: z.int(),
  days: z.array(z.string()),
  broken: z
    .object({ what: z.string(), conversationId: Id.optional(), n: z.int().optional(), day: z.string().optional() })
    .nullable()
    .describe('the first broken row or head; null when everything holds'),
});

const guardians = ['dpo', 'council'] as const;

/** Wordings of the questions, and the proof that the ledger is whole. */
export const consentContract = {
  wordings: operation({
    id: 'consent.wordings',
    method: 'GET',
    path: '/consent/wordings',
    permission: 'consent:wordings',
    audience: ['steward', 'dpo', 'council', 'admin'],
    summary: 'The questions customers are asked, newest version of each',
    input: z.strictObject({}),
    output: z.object({ items: z.array(Wording) }),
  }),
  reword: operation({
    id: 'consent.reword',
    method: 'POST',
    path: '/consent/wordings',
    permission: 'consent:reword',
    audience: ['dpo'],
    creates: true,
    summary: 'Put a question into new words; from now on customers are asked in these',
    description: 'The question about listening must contain {who}, which is replaced by number and functions of the listeners.',
    input: z.strictObject({ purpose: Purpose, language: Language, template: boundedText(2_000) }),
    output: Wording,
  }),
  verify: operation({
    id: 'consent.verify',
    method: 'POST',
    path: '/consent/verification',
    permission: 'consent:verify',
    audience: [...guardians, 'admin'],
    summary: 'Verify every chain and every signed head',
    input: z.strictObject({ outside: z.array(SignedHeads).max(50).default([]).describe('documents you kept yourself') }),
    output: Verification,
  }),
  heads: operation({
    id: 'consent.heads',
    method: 'GET',
    path: '/consent/heads',
    permission: 'consent:heads',
    audience: guardians,
    summary: 'Days whose chains were signed, newest first',
    input: z.strictObject({}),
    output: z.object({ items: z.array(z.object({ day: z.string(), chains: z.int(), rows: z.int(), digest: z.string() })) }),
  }),
  head: operation({
    id: 'consent.head',
    method: 'GET',
    path: '/consent/heads/{day}',
    permission: 'consent:heads',
    audience: guardians,
    summary: 'The signed document of a day, to be kept outside this house',
    input: z.strictObject({ day: z.iso.date() }),
    output: SignedHeads,
  }),
};

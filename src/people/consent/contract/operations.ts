import { z } from 'zod';
import { Language } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { boundedText } from '#platform/contract/turn-text.ts';
import { SignedHeads } from './heads.ts';
import { Verification } from './verification.ts';
import { Purpose, Wording } from './wording.ts';

const guardians = ['dpo', 'council'] as const;
const readers = ['steward', 'dpo', 'council', 'admin'] as const;

/** Wordings of the questions, and the proof that the ledger is whole. */
export const consentContract = {
  wordings: operation({
    id: 'consent.wordings',
    method: 'GET',
    path: '/consent/wordings',
    permission: 'consent:wordings',
    audience: readers,
    summary: 'The questions customers are asked, newest version of each',
    input: z.strictObject({}),
    output: z.object({ items: z.array(Wording) }),
  }),
  versions: operation({
    id: 'consent.versions',
    method: 'GET',
    path: '/consent/wordings/{purpose}',
    permission: 'consent:wordings',
    audience: readers,
    summary: 'Every version a question ever had, newest first; the ledger names them by their hash',
    input: z.strictObject({ purpose: Purpose, language: Language.optional() }),
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

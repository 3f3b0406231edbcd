import { z } from 'zod';
import { Id, Language } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { boundedText } from '#platform/contract/turn-text.ts';
import { ChainEnd, SignedHeads } from './heads.ts';
import { chainsPerPiece } from './kept-list.ts';
import { Broken, Verification } from './verification.ts';
import { Purpose } from './purpose.ts';
import { Wording } from './wording.ts';

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
    description: 'The question about listening must contain {who}, which is replaced by number and functions of the listeners. {reach} becomes “from its first mail on” in mails and vanishes elsewhere; without it a yes to a mail thread covers only what comes after it. {keeping} becomes a sentence on what becomes of what is said on that channel. {stop} becomes how a yes is taken back: write or say “stop”.',
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
  compare: operation({
    id: 'consent.compare',
    method: 'POST',
    path: '/consent/comparison',
    permission: 'consent:verify',
    audience: [...guardians, 'admin'],
    summary: 'Compare a piece of a list of chains you kept with the chains as they are now',
    description: 'A kept file holds the signed document on its first line and one chain on each further one; every 5,000 of those are a piece. Send them one after the other.',
    input: z.strictObject({ document: SignedHeads, piece: z.int().min(0).max(4_000), ends: z.array(ChainEnd).min(1).max(chainsPerPiece) }),
    output: z.object({ broken: Broken }),
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
  ends: operation({
    id: 'consent.ends',
    method: 'GET',
    path: '/consent/heads/{day}/ends',
    permission: 'consent:heads',
    audience: guardians,
    summary: 'The list a signed day commits to, piece by piece: how each chain ended. Kept beside the document it names a chain that was cut',
    input: z.strictObject({ day: z.iso.date(), after: Id.optional().describe('conversation of the last end of the piece before') }),
    output: z.object({ items: z.array(ChainEnd) }),
  }),
};

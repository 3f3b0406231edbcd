import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';

const Guest = z.object({ id: Id, name: z.string(), function: z.object({ de: z.string(), en: z.string() }) });

/** "Prove it" for one conversation: what was asked and answered, when the door stood open for whom, and what was heard. No words. */
export const Proof = z.object({
  conversationId: Id,
  deleted: z.boolean().describe('the conversation itself is gone; ledger and record remain'),
  channel: z.string().nullable().describe('null once the conversation is deleted'),
  chain: z.object({ rows: z.int(), holds: z.boolean() }),
  statements: z.array(
    z.object({
      n: z.int(),
      seq: z.int(),
      at: Moment,
      kind: z.enum(['asked', 'granted', 'refused', 'withdrawn', 'erased']),
      purpose: z.string(),
      facts: z.record(z.string(), z.unknown()).nullable().describe('null once erased'),
    }),
  ),
  open: z
    .array(
      z.object({
        after: z.int().describe('number of the event that opened the door'),
        until: z.int().nullable().describe('number of the last event before it closed; null while it is open'),
        from: Moment,
        to: Moment.nullable(),
        grantSeq: z.int(),
        listeners: z.int(),
      }),
    )
    .describe('every stretch the door stood open; unknown once the conversation is deleted'),
  heard: z.array(
    z.object({
      guest: Guest,
      grantSeq: z.int(),
      firstSeq: z.int(),
      lastSeq: z.int(),
      messages: z.int(),
      seconds: z.int().describe('how much of a call was heard'),
      from: Moment,
      until: Moment,
    }),
  ),
  readAgain: z
    .array(z.object({ guest: Guest, grantSeq: z.int(), messages: z.int(), at: Moment }))
    .describe('moments a guest read a second time, under a grant to quote'),
});
export type Proof = z.infer<typeof Proof>;

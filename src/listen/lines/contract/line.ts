import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { Bilingual, LineChannel } from './manifest.ts';

/** One field of a kind's settings, as a page shows it. */
export const SettingField = z.object({
  name: z.string(),
  type: z.enum(['text', 'several-lines', 'secret', 'number', 'yes-no', 'choice', 'list']),
  label: Bilingual,
  hint: Bilingual.nullable(),
  example: z.string().nullable(),
  required: z.boolean(),
  choices: z.array(z.object({ value: z.string(), label: Bilingual })),
  initial: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable().describe('what it is before anybody sets it'),
  onlyWith: z.object({ field: z.string(), is: z.string() }).nullable().describe('asked for only while that choice stands so'),
});
export type SettingField = z.infer<typeof SettingField>;

/** A kind of line this house can have. */
export const LineKind = z.object({
  kind: z.string(),
  channels: z.array(LineChannel),
  name: Bilingual,
  description: Bilingual,
  docs: z.string().describe('address of its page in the documentation'),
  fields: z.array(SettingField),
  asks: z.enum(['link', 'with-answer', 'voice', 'elsewhere']),
  calledAt: z.enum(['webhook', 'socket']).nullable(),
});
export type LineKind = z.infer<typeof LineKind>;

/** How a line is doing. */
const LineCondition = z.object({
  is: z.enum(['working', 'silent', 'troubled', 'off']).describe('silent: set up, and nothing has been heard yet'),
  connectedSince: Moment.nullable(),
  heardAt: Moment.nullable(),
  trouble: Bilingual.nullable(),
  troubleAt: Moment.nullable(),
});

/** A line as the administration sees it. Secrets never come back out. */
export const Line = z.object({
  id: Id,
  kind: z.string(),
  name: z.string(),
  active: z.boolean(),
  settings: z.record(z.string(), z.unknown()),
  secretsSet: z.array(z.string()),
  address: z.string().describe('what the other system must be told to call'),
  condition: LineCondition,
  undelivered: z.int().describe('given up'),
  unknownAgents: z.int().describe('agents of the other system nobody has said who they are'),
});
export type Line = z.infer<typeof Line>;

/** Something that could not be delivered, or not yet. Says nothing of what it is about. */
export const LineDelivery = z.object({
  id: Id,
  lineId: Id,
  line: z.string(),
  kind: z.enum(['answer', 'question']),
  state: z.enum(['waiting', 'given-up']),
  since: Moment,
  attempts: z.int(),
  nextAt: Moment.nullable(),
  trouble: Bilingual.nullable(),
  can: z.object({ sendAgain: z.boolean() }),
});
export type LineDelivery = z.infer<typeof LineDelivery>;

/** An agent of the other system whom no mail address leads to an employee. */
export const LineAgentEntry = z.object({
  externalId: z.string(),
  name: z.string().nullable(),
  seenAt: Moment,
  employee: z.object({ id: Id, name: z.string() }).nullable(),
});
export type LineAgentEntry = z.infer<typeof LineAgentEntry>;

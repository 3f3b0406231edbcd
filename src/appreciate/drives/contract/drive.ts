import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';

const Named = z.object({ id: Id, de: z.string(), en: z.string() });
const Person = z.object({ id: Id, name: z.string(), function: z.object({ de: z.string(), en: z.string() }) });

/** A drive: some days in which a team collects thanks. It says how many thanks there are in all, and never who kept them. */
export const Drive = z.object({
  id: Id,
  sentence: z.string().describe('what invites everybody'),
  from: z.iso.date(),
  until: z.iso.date().describe('its last day'),
  unit: Named.nullable().describe('who is invited, with the units below; null is everybody'),
  state: z.enum(['planned', 'running', 'over']),
  endedEarly: z.boolean(),
  startedBy: z.string().nullable(),
  kept: z.object({ real: z.int().nullable().describe('null below five'), simulated: z.int() }).nullable().describe('thanks in all; null where fewer than five people are invited'),
  signer: Person.nullable().describe('who is asked for a word of thanks'),
  word: z.object({ text: z.string(), by: Person, at: Moment }).nullable().describe('signed; whoever is invited reads it once the drive is over'),
  isPutAway: z.boolean().describe('I have put its notice away'),
  can: z.object({ change: z.boolean(), end: z.boolean(), resume: z.boolean(), remind: z.boolean(), sign: z.boolean() }),
});
export type Drive = z.infer<typeof Drive>;

import { z } from 'zod';
import { problems } from '#platform/contract/well-known-problems.ts';
import { wordsOfIssue } from '#platform/http/field-errors/words-of-issue.ts';
import { Problem } from '#platform/http/problem.ts';
import { wordsOfSetting } from '../../contract/manifest.ts';
import { secretNames } from './secret-names.ts';

/** Settings apart: what may be shown again and what is sealed. */
export interface SplitSettings {
  open: Record<string, unknown>;
  secrets: Record<string, string>;
}

/**
 * Settings as somebody sent them, with the secrets that were kept: a secret that is missing stays, null removes it. What another
 * choice leaves without use is dropped, secrets too.
 * @throws Problem `invalid-input` naming every field that does not fit, below `settings`.
 */
export function splitSettings(schema: z.ZodObject, sent: Record<string, unknown>, kept: Record<string, string>): SplitSettings & { parsed: unknown } {
  const names = secretNames(schema);
  const full: Record<string, unknown> = { ...sent };
  for (const name of names) {
    if (full[name] === undefined || full[name] === '') full[name] = kept[name];
    if (full[name] === null || full[name] === undefined) delete full[name];
  }
  for (const [name, value] of Object.entries(full)) if (value === null || value === '') delete full[name];
  const parsed = keepToChoices(schema, full).safeParse(full);
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => ({ field: ['settings', ...issue.path].join('.'), message: wordsOfIssue(issue, 'en'), german: wordsOfIssue(issue, 'de') }));
    throw new Problem(problems.invalidInput, { errors });
  }
  const open = Object.fromEntries(Object.entries(full).filter(([name]) => !names.includes(name)));
  const secrets = Object.fromEntries(Object.entries(full).filter(([name]) => names.includes(name)).map(([name, value]) => [name, String(value)]));
  return { open, secrets, parsed: parsed.data };
}

/** Takes out what the choices beside it leave without use. @returns the schema with what they need no longer optional. */
function keepToChoices(schema: z.ZodObject, full: Record<string, unknown>): z.ZodObject {
  const needed: Record<string, z.ZodType> = {};
  for (const [name, field] of Object.entries(schema.shape) as Array<[string, z.ZodType]>) {
    const { onlyWith } = wordsOfSetting(name, field);
    if (!onlyWith) continue;
    const choice = z.safeParse(schema.shape[onlyWith.field] as z.ZodType, full[onlyWith.field]).data;
    if (choice !== onlyWith.is) delete full[name];
    else if (onlyWith.needed) needed[name] = z.nonoptional(field);
  }
  return schema.safeExtend(needed);
}

import type { z } from 'zod';

/** The first thing wrong, as one sentence: the field's path and what it should be. */
export function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  const field = issue?.path.map(String).join('.');
  return `${field === undefined || field === '' ? 'the whole' : field}: ${issue?.message ?? 'is not valid'}`;
}

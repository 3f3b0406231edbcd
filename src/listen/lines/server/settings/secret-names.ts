import type { z } from 'zod';
import { wordsOfSetting } from '../../contract/manifest.ts';

/** The fields of a kind's settings that are secrets. */
export function secretNames(schema: z.ZodObject): string[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => (wordsOfSetting(name, field as z.ZodType).secret ? [name] : []));
}

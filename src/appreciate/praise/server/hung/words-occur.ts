import { sql } from 'kysely';

/** A condition on `praise.thanks as t`: all these words, or parts of words, stand in it, whatever their case. Without words, true. */
export function wordsOccur(q: string | undefined) {
  const words = q?.split(/\s+/).filter((word) => word !== '').slice(0, 10) ?? [];
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`);
  return sql<boolean>`coalesce(t.text, '') ilike all (${patterns}::text[])`;
}

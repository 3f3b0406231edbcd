import { z } from 'zod';

/**
 * A backup is a tar archive compressed with Zstandard, so that ordinary tools open it (`tar --zstd -xf`):
 *
 *     about.json                     what it is; comes first
 *     tables/SCHEMA.TABLE/000001     rows in PostgreSQL's COPY text format, in parts that follow one another
 *     manifest.json                  rows, bytes and SHA-256 of every table; comes last
 *
 * With a passphrase the archive is sealed as a whole (see seal.ts).
 */
export const backupFormat = 1;

const Name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

/** A table as it is written: which columns, and in which order its rows stand. */
export const BackupTable = z.object({
  schema: Name,
  table: Name,
  /** All but generated ones, and those that count the transactions of the server they were written on. */
  columns: z.array(Name).min(1),
});
export type BackupTable = z.infer<typeof BackupTable>;

/** A job that had not run yet. */
export const PendingJob = z.object({
  task: z.string(),
  payload: z.unknown().optional(),
  queue: z.string().nullable(),
  runAt: z.string(),
  maxAttempts: z.number(),
  key: z.string().nullable(),
  priority: z.number(),
});
export type PendingJob = z.infer<typeof PendingJob>;

/** `about.json`. */
export const About = z.object({
  format: z.literal(backupFormat, 'was written by another kind of backup'),
  createdAt: z.string(),
  postgres: z.string(),
  /** Migrations of the database, oldest first. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(BackupTable),
  sequences: z.array(z.object({ schema: Name, sequence: Name, value: z.string().regex(/^\d+$/) })),
  jobs: z.array(PendingJob),
  /** What sealed things are sealed under, where it lies in a file (vault/house-key.ts). */
  houseKey: z.string().optional(),
});
export type About = z.infer<typeof About>;

/** What was written of one table. */
export const TableProof = z.object({ name: z.string(), rows: z.number(), bytes: z.number(), sha256: z.string() });
export type TableProof = z.infer<typeof TableProof>;

/** `manifest.json`. */
export const Manifest = z.object({ about: z.string().describe('SHA-256 of about.json'), tables: z.array(TableProof) });
export type Manifest = z.infer<typeof Manifest>;

/** A table's name as people and SQL read it. */
export function nameOf({ schema, table }: Pick<BackupTable, 'schema' | 'table'>): string {
  return `${schema}.${table}`;
}

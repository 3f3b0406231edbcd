import { ConfigurationError } from '#platform/config/configuration-error.ts';
import { StartRefused } from '#platform/db/embedded/start-refused.ts';
import { NewerDatabase } from '#platform/db/newer-database.ts';
import { BackupRefused } from '#platform/files/backup/backup-refused.ts';
import { Refusal } from '#platform/http/refusal.ts';
import { CommandFailed } from './command-failed.ts';

/** Codes of the system that people can do something about, and what. */
const sentences: Record<string, (error: { path?: string; address?: string; port?: number; message: string }) => string> = {
  ENOENT: ({ path }) => `There is no file ${path ?? 'of that name'}.`,
  EISDIR: () => 'That is a directory, not a file.',
  EACCES: ({ path }) => `This account may not open ${path ?? 'it'}.`,
  EEXIST: ({ path }) => `${path ?? 'The file'} is there already; nothing was overwritten.`,
  ENOSPC: () => 'The disk is full.',
  ECONNREFUSED: ({ address, port }) => `Nothing answers at ${address ?? 'that address'}${port ? `:${port}` : ''}.`,
  ENOTFOUND: () => 'That host is not known.',
  ERR_OSSL_PEM_NO_START_LINE: () => 'TLS_CERT or TLS_KEY does not hold a certificate or key in PEM.',
  ERR_OSSL_X509_KEY_VALUES_MISMATCH: () => 'TLS_CERT and TLS_KEY do not belong together.',
  '28P01': () => 'The database does not accept this user and password.',
  '28000': ({ message }) => `The database says: ${message}.`,
  '3D000': ({ message }) => `The database says: ${message}.`,
  '53100': () => 'The disk of the database is full.',
};

/** The database driver's words for a server that did not answer in time; it gives them no code. */
const tooSlow = /^(timeout expired|timeout exceeded when trying to connect)$/;

/** Errors that speak to the person at the terminal already. */
const speaking = [CommandFailed, ConfigurationError, StartRefused, NewerDatabase, BackupRefused];

/** What to tell the person at the terminal: one sentence, or the whole trace for what nobody foresaw. */
export function spokenReason(error: unknown): string {
  if (speaking.some((kind) => error instanceof kind)) return (error as Error).message;
  if (error instanceof Refusal) return `The server refused: ${error.message}. ${error.problem.remedy ?? ''}`.trim();
  for (let cause: unknown = error; cause instanceof Error; cause = innermost(cause)) {
    const sentence = sentences[(cause as { code?: string }).code ?? ''];
    if (sentence) return sentence(cause);
    if (tooSlow.test(cause.message)) return 'The database did not answer in time. If the machine is busy just now, try again in a moment; `npx ohrensessel doctor` says what else it can be.';
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** `fetch` wraps what happened, and trying several addresses wraps it again. */
function innermost(error: Error): unknown {
  return error.cause ?? (error instanceof AggregateError ? error.errors[0] : undefined);
}

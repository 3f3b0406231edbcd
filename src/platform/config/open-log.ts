import { pino, type Logger } from 'pino';
import type { Config } from './config.ts';

/**
 * The structured log. It never contains content: requests are logged without bodies and addresses without queries, and
 * errors without the values PostgreSQL quotes in `detail`.
 */
export function openLog(config: Pick<Config, 'logLevel'>): Logger {
  return pino({
    level: config.logLevel,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      err: describeError,
      req: ({ method, url, id }: { method: string; url: string; id: string }) => ({ method, path: url?.split('?')[0], id }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  });
}

interface LoggedError {
  name: string;
  code?: string;
  message: string;
  stack?: string;
  /** Names only: PostgreSQL says which constraint was hit without quoting values. */
  constraint?: string;
  table?: string;
}

function describeError(error: unknown): LoggedError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, constraint, table } = error as { code?: string; constraint?: string; table?: string };
  // A message of the database can quote a value ("invalid input syntax for type uuid: …"); its code says enough.
  const message = /^[0-9A-Z]{5}$/.test(code ?? '') ? 'database error' : error.message;
  const stack = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 12).join('\n');
  return { name: error.name, code, message, stack, constraint, table };
}

import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { ConfigurationError } from './configuration-error.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const Environment = z.object({
  PORT: z.coerce.number('must be a number').int('must be a whole number').min(0).max(65_535).default(4400),
  HOST: z.string().min(1).default('127.0.0.1'),
  OHRENSESSEL_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must look like postgres://user:password@host/database')
    .optional(),
  BASE_URL: z.url({ protocol: /^https?$/, error: 'must be an address such as https://stuhl.example.org' }).optional(),
  TLS_CERT: z.string().min(1).optional(),
  TLS_KEY: z.string().min(1).optional(),
  TRUST_PROXY: z.string().optional().transform(parseTrustedProxies),
  OHRENSESSEL_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
});

/** Everything the process takes from its surroundings, read once at the start. */
export interface Config {
  port: number;
  host: string;
  /** Absolute path of the data directory. */
  dataDirectory: string;
  /** What sealed things are sealed under, shared by all nodes; without it a key in `dataDirectory`. */
  secret: string | undefined;
  /** Absent: the server inside the package keeps the data in `dataDirectory`. */
  databaseUrl: string | undefined;
  /** Address people type; without it the listening address. Never ends in a slash. */
  baseUrl: string | undefined;
  tls: { certificateFile: string; keyFile: string } | undefined;
  /** Value for Fastify's `trustProxy`. */
  trustProxy: boolean | number | string[];
  logLevel: (typeof logLevels)[number];
}

/**
 * Reads the configuration from environment variables. Empty values count as absent.
 * @throws ConfigurationError with one sentence that names the variable.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(present);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigurationError(`${String(issue?.path[0])} ${issue?.message ?? 'is not valid'}.`);
  }
  const env = parsed.data;
  if ((env.TLS_CERT === undefined) !== (env.TLS_KEY === undefined)) {
    throw new ConfigurationError('TLS_CERT and TLS_KEY belong together: give both or neither.');
  }
  return {
    port: env.PORT,
    host: env.HOST,
    dataDirectory: resolve(env.OHRENSESSEL_DATA),
    secret: env.OHRENSESSEL_SECRET,
    databaseUrl: env.DATABASE_URL,
    baseUrl: env.BASE_URL?.replace(/\/+$/, ''),
    tls: env.TLS_CERT && env.TLS_KEY ? { certificateFile: env.TLS_CERT, keyFile: env.TLS_KEY } : undefined,
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
  };
}

function parseTrustedProxies(value: string | undefined, context: z.RefinementCtx): boolean | number | string[] {
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  if (/^\d{1,2}$/.test(value)) return Number(value);
  const addresses = value.split(',').map((part) => part.trim());
  if (addresses.every((address) => isIP(address.split('/')[0] ?? '') !== 0)) return addresses;
  context.addIssue('must be true, false, a number of hops, or a list of addresses such as 10.0.0.0/8');
  return z.NEVER;
}

import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { readFile } from 'node:fs/promises';
import type { Config } from '../config/config.ts';
import { problems } from '../contract/well-known-problems.ts';
import { chooseLocale } from '../i18n/choose-locale.ts';
import type { Logger } from 'pino';
import { asProblem } from './as-problem.ts';
import { hurryBodies, longestRequest } from './hurry-bodies.ts';
import { Problem } from './problem.ts';
import { readJson } from './read-json.ts';
import { SenderCounts } from './sender-counts.ts';

const bodyLimit = 1_048_576;

/** Requests a sender may make in a minute: people click, programs with a token of their own work through lists. */
const perMinute = { address: 600, actor: 1_200, program: 12_000 };

/**
 * The bare web server: TLS, proxies, security headers, limits, JSON, refusals. It knows no feature.
 * @param senderOf names who is limited together: a signed-in person, a customer, else an address.
 */
export async function createApp(config: Config, log: Logger, senderOf: (request: FastifyRequest) => string): Promise<FastifyInstance> {
  const https = config.tls && {
    cert: await readFile(config.tls.certificateFile),
    key: await readFile(config.tls.keyFile),
  };
  const app = Fastify({
    loggerInstance: log,
    // One line per request would be most of the log; refusals and failures are logged where they arise.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: typeof config.trustProxy === 'number' ? hops(config.trustProxy) : config.trustProxy,
    bodyLimit,
    requestTimeout: longestRequest,
    keepAliveTimeout: 65_000,
    forceCloseConnections: true,
    ...(https ? { https } : {}),
  }) as unknown as FastifyInstance;
  hurryBodies(app);
  await app.register(cookie);
  // Made once: Fastify's own plugin puts the same headers together anew for every request.
  const protect = helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        fontSrc: ["'self'", 'data:'],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    // A website in another origin loads the widget's script.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: config.tls !== undefined,
  });
  app.addHook('onRequest', (request, reply, done) => protect(request.raw, reply.raw, done as () => void));
  // The customer's side is called from foreign pages with a key in a header, never with cookies.
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    credentials: false,
    maxAge: 86_400,
    exposedHeaders: ['Retry-After'],
  });
  await app.register(rateLimit, {
    global: true,
    // Pages and pictures cost nothing, and a whole office may stand behind one address.
    allowList: ({ url }) => !url.startsWith('/api/'),
    max: (_request, key) => perMinute[key.split(':', 1)[0] as keyof typeof perMinute],
    timeWindow: '1 minute',
    store: SenderCounts,
    keyGenerator: senderOf,
    errorResponseBuilder: () => new Problem(problems.tooMany),
  });
  readJson(app);
  app.setErrorHandler((error, request, reply) => {
    const problem = refusalOf(error);
    if (problem.status >= 500) log.error({ err: problem.cause ?? error, request: request.id }, problem.kind.name);
    return reply
      .code(problem.status)
      .type('application/problem+json')
      .send(problem.body(chooseLocale(request.headers['accept-language'])));
  });
  app.addHook('onSend', async (_request, reply, payload) => {
    if (reply.statusCode >= 400 && String(reply.getHeader('content-type')).startsWith('application/json')) {
      reply.header('content-type', 'application/problem+json');
    }
    return payload;
  });
  return app;
}

/** Trusts the nearest `count` proxies. */
function hops(count: number) {
  return (_address: string, hop: number) => hop < count;
}

function refusalOf(error: unknown): Problem {
  const code = (error as { code?: string }).code;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem(problems.tooLarge, { field: 'body' });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Problem(problems.unsupportedMedia, { field: 'Content-Type' });
  if (code?.startsWith('FST_ERR_CTP')) return new Problem(problems.malformed, { field: 'body' });
  return asProblem(error);
}

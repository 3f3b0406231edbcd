import type { FastifyInstance, InjectOptions } from 'fastify';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { readConfig } from '#platform/config/config.ts';
import { buildHouse } from '#platform/http/house.ts';
import { openServices } from '#platform/http/open-services.ts';
import type { Services } from '#platform/http/request-context.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/test-database.ts';
import type { Channels } from '#listen/lines/server/discover-channels.ts';
import { buildModules } from '../modules.ts';

/** The whole product over a database of its own, in this process; listening only when `listen` is called. */
export interface TestHouse extends AsyncDisposable {
  app: FastifyInstance;
  services: Services;
  db: TestDatabase;
  /** Present moment of the house; move `now` to let time pass, and `wrong` (milliseconds) to set the clock without any passing. */
  clock: { now: Date; wrong: number };
  /** Calls an operation as JSON. `as` is a bearer key, without it a stranger calls; `from` is the caller’s address. */
  call(method: InjectOptions['method'], path: string, body?: unknown, options?: { as?: string; headers?: Record<string, string>; from?: string }): Promise<Reply>;
  /** Starts listening on a free loopback port and returns `http://127.0.0.1:port`. */
  listen(): Promise<string>;
}

/** Status and parsed body of a reply. */
export interface Reply {
  status: number;
  // A test states what it expects of the body; the contract has checked its shape already.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
  headers: Record<string, string | string[] | number | undefined>;
}

/**
 * Opens a house for a test file; dispose it in `afterAll`.
 * @param channels kinds of lines instead of those in the folders.
 * @param simulation as for `buildModules`: without it nobody is simulated, in a demo house either.
 */
export async function openTestHouse({ simulation, channels }: { simulation?: number; channels?: Channels } = {}): Promise<TestHouse> {
  const db = await testDatabase();
  const clock = { now: new Date(), wrong: 0 };
  const log = pino({ level: process.env['TEST_LOG'] ?? 'silent' });
  const config = readConfig({ PORT: '0', OHRENSESSEL_SECRET: 'the same for every house of a test, whatever its name' });
  const services = openServices(config, log, { application: db.application, jobs: db.owner, connection: db.connection }, () => new Date(clock.now.getTime() + clock.wrong), () => clock.now.getTime());
  const app = await buildHouse(services, buildModules(services, { simulation, ...(channels && { channels: Promise.resolve(channels) }) }));
  return {
    app,
    services,
    db,
    clock,
    async call(method, path, body, { as, headers, from } = {}) {
      const response = await app.inject({
        method,
        url: `/api/v1${path}`,
        ...(from && { remoteAddress: from }),
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(as ? { authorization: `Bearer ${as}` } : {}), ...headers },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      });
      return { status: response.statusCode, body: response.payload ? response.json() : undefined, headers: response.headers };
    },
    async listen() {
      await app.listen({ port: 0, host: '127.0.0.1' });
      return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    },
    async [Symbol.asyncDispose]() {
      await app.close();
      await db[Symbol.asyncDispose]();
    },
  };
}

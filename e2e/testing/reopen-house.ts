import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { readConfig } from '#platform/config/config.ts';
import { buildHouse } from '#platform/http/house.ts';
import { openServices } from '#platform/http/open-services.ts';
import type { TestHouse } from '#src/testing/open-test-house.ts';
import { buildModules } from '#src/modules.ts';

/**
 * Starts another server over the database of a house that was closed, at the address it had. Close it before the house.
 * @param furnish adds what the house served besides its API, such as its pages.
 */
export async function reopenHouse({ db, clock }: TestHouse, address: string, furnish?: (app: FastifyInstance) => Promise<unknown>): Promise<FastifyInstance> {
  const { hostname, port } = new URL(address);
  const config = readConfig({ HOST: hostname, PORT: port });
  const databases = { application: db.application, jobs: db.owner, connection: db.connection };
  const services = openServices(config, pino({ level: 'silent' }), databases, () => clock.now);
  const app = await buildHouse(services, buildModules(services));
  await furnish?.(app);
  await app.listen({ host: hostname, port: Number(port) });
  return app;
}

import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Config } from '#platform/config/config.ts';
import { ConfigurationError } from '#platform/config/configuration-error.ts';

/**
 * Starts listening where the configuration says.
 * @returns the address people type, without a slash at the end.
 * @throws ConfigurationError with one sentence when that place is not to be had.
 */
export async function openPort(app: FastifyInstance, config: Config): Promise<string> {
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    const sentence = refusals[(error as { code?: string }).code ?? '']?.(config);
    throw sentence ? new ConfigurationError(sentence, { cause: error }) : error;
  }
  const { port } = app.server.address() as AddressInfo;
  return config.baseUrl ?? `${config.tls ? 'https' : 'http'}://${hostName(config.host)}:${port}`;
}

const refusals: Record<string, (config: Config) => string> = {
  EADDRINUSE: ({ host, port }) => `Port ${port} on ${host} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
  EACCES: ({ port }) => `This account may not listen on port ${port}. Choose one above 1023 with PORT, and let a proxy stand before it.`,
  EADDRNOTAVAIL: ({ host }) => `HOST ${host} is not an address of this machine.`,
  ENOTFOUND: ({ host }) => `HOST ${host} is not known.`,
};

function hostName(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const panels = ['panel.de.js', 'panel.en.js'];

/** A website's visitors get a new version within five minutes; until they have it, the old one is shown. */
const shortly = 'public, max-age=300, stale-while-revalidate=86400';
const forGood = 'public, max-age=31536000, immutable';

/**
 * Serves what foreign pages load: `/widget.js`, and the panel below `/widget/`. A panel asked for in another version than
 * ours is answered all the same, as a page left open over an update would otherwise lose its chat, but is not kept.
 * @param directory output of the build, with `.br` and `.gz` copies beside the files.
 */
export async function serveWidget(app: FastifyInstance, directory: string): Promise<void> {
  await app.register(fastifyStatic, { root: directory, serve: false, preCompressed: true, cacheControl: false });
  const version = () => readFile(join(directory, 'version.txt'), 'utf8').catch(() => undefined);
  const send = (reply: FastifyReply, file: string, keeping: string) => reply.header('cache-control', keeping).sendFile(file);

  app.get('/widget.js', (_request, reply) => send(reply, 'widget.js', shortly));
  for (const panel of panels) {
    app.get(`/widget/${panel}`, async (request: FastifyRequest<{ Querystring: { v?: string } }>, reply) =>
      send(reply, panel, request.query.v === (await version()) ? forGood : 'no-cache'),
    );
  }
}

import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { join } from 'node:path';
import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { serveWindow } from '#platform/http/serve-window.ts';

const Embed = z.object({ embedId: z.uuid() });

/** Websites get a new version of the script that makes a frame within five minutes. */
const shortly = 'public, max-age=300, stale-while-revalidate=86400';

/**
 * Serves the wall to whoever is not signed in: a window for a kiosk, and the same as a frame, which only the websites of its embed may
 * show; `/wall.js` makes such a frame. None of it holds anything before a key has been given.
 * @param directory output of the build, with `.br` and `.gz` copies beside the files.
 */
export async function serveWindows(app: FastifyInstance, directory: string, { kysely }: Pick<Database, 'kysely'>): Promise<void> {
  const framedBy = async ({ params }: FastifyRequest) => {
    const embed = Embed.safeParse(params);
    if (!embed.success) return [];
    const row = await kysely.selectFrom('wall.screen').select(['kind', 'origins']).where('id', '=', embed.data.embedId).executeTakeFirst();
    // A frame whose embed was removed says so, whatever key it was given; there is nothing in it to be protected.
    if (!row) return ['*'];
    // A screen in a corridor is no part of any website.
    return row.kind === 'embed' ? row.origins : [];
  };
  const addresses = ['/bildschirm', '/screen', '/embed/wall/:embedId'];
  await app.register((scope) => serveWindow(scope, { root: join(directory, 'window'), prefix: '/wall-window/', addresses, framedBy }));
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, { root: directory, serve: false, preCompressed: true, cacheControl: false });
    scope.get('/wall.js', (_request, reply) => reply.header('cache-control', shortly).sendFile('wall.js'));
  });
}

import type { FastifyInstance } from 'fastify';
import { marked } from 'marked';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problems } from '#platform/contract/well-known-problems.ts';
import { Problem } from '#platform/http/problem.ts';
import type { LineRoom } from './running/line-room.ts';

const folder = join(import.meta.dirname, '../../../../docs/channels');

/** Serves each kind's page of the documentation at `/api/docs/channels/NAME`, for whoever sets it up. */
export function serveGuides(app: FastifyInstance, room: LineRoom): void {
  app.get<{ Params: { name: string } }>('/api/docs/channels/:name', async (request, reply) => {
    const manifests = [...(await room.channels).values()].map((channel) => channel.manifest);
    const manifest = manifests.find(({ docs }) => docs === `${request.params.name}.md`);
    const text = manifest && (await readFile(join(folder, manifest.docs), 'utf8').catch(() => undefined));
    if (!text) throw new Problem(problems.notFound);
    return reply.type('text/html; charset=utf-8').send(page(manifest.name.en, await marked.parse(text)));
  });
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Ohrensessel</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid color-mix(in srgb,currentColor 20%,transparent)}code{font-size:.92em;overflow-wrap:anywhere}pre{white-space:pre-wrap;padding:1rem;background:color-mix(in srgb,currentColor 7%,transparent);border-radius:10px}a{color:inherit}</style></head>
<body><main>${body}</main></body></html>`;
}

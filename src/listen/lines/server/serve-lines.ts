import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problems } from '#platform/contract/well-known-problems.ts';
import { Problem } from '#platform/http/problem.ts';
import { refuseUpgrade, type UpgradeCall } from '#platform/live/upgrade-route.ts';
import type { KnownLine, LineRoom } from './running/line-room.ts';

/** Deliveries to one line from one address within a minute; other systems tell in bursts. */
const perMinute = 3_000;

interface LineRoute {
  Params: { kind: string; line: string; '*'?: string };
}

/** Serves `/channels/KIND/LINE…`: bodies are handed on as the bytes they are, because signatures cover bytes. */
export async function serveLines(app: FastifyInstance, room: LineRoom): Promise<void> {
  await app.register(async (channels) => {
    channels.removeAllContentTypeParsers();
    channels.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    const limits = { max: perMinute, timeWindow: '1 minute', allowList: [], keyGenerator: ({ ip, url }: FastifyRequest) => `line:${ip} ${url.split('?')[0]}` };
    for (const url of ['/channels/:kind/:line', '/channels/:kind/:line/*']) {
      channels.all<LineRoute>(url, { config: { rateLimit: limits } }, async (request, reply) => {
        const { kind, line: id, '*': rest } = request.params;
        const line = find(room, kind, id);
        if (!line?.channel.receive) throw new Problem(problems.notFound);
        const answer = await line.channel.receive(
          {
            method: request.method,
            path: rest === undefined ? '' : `/${rest}`,
            url: request.url,
            query: queryOf(request.url),
            headers: request.headers,
            body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
          },
          line.open as never,
        );
        const outcome = answer.refused ? `refused ${answer.refused}` : 'delivery';
        room.parts.services.metrics.lineMessages.inc({ kind, outcome });
        return reply
          .code(answer.status)
          .header('cache-control', 'no-store')
          .type(answer.type ?? 'text/plain; charset=utf-8')
          .send(answer.body ?? '');
      });
    }
  });
}

/** Hands a socket at a line's address to its adapter. */
export async function connectLine(call: UpgradeCall, room: LineRoom): Promise<void> {
  const [, , kind = '', id = '', ...rest] = (call.request.url ?? '').split('?')[0]?.split('/') ?? [];
  const line = find(room, kind, id);
  if (!line?.channel.connect) return refuseUpgrade(call.socket, '404 Not Found');
  await line.channel.connect({ ...call, path: rest.length > 0 ? `/${rest.join('/')}` : '', query: queryOf(call.request.url ?? '') }, line.open as never);
}

function find(room: LineRoom, kind: string, id: string): KnownLine | undefined {
  const line = room.get(id);
  return line?.door.line.kind === kind ? line : undefined;
}

function queryOf(url: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(url.split('?')[1] ?? ''));
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { chooseLocale } from '../../i18n/choose-locale.ts';
import type { FeatureModule } from '../feature-module.ts';
import { apiPrefix } from '../operations-route.ts';
import { describeApi } from './describe-api.ts';
import { problemsPage } from './problems-page.ts';

const reader = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const files = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript' } as const;

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ohrensessel API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<main id="api"></main>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/begin.js"></script>
</body>
</html>`;

const begin = `SwaggerUIBundle({ url: '${apiPrefix}/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null, docExpansion: 'none', tryItOutEnabled: false });`;

/** Serves the description of the API at `/api/v1/openapi.json`, a readable page at `/api/docs`, and the list of refusals. */
export function serveDocumentation(app: FastifyInstance, modules: readonly FeatureModule[], version: string): void {
  let document: ReturnType<typeof describeApi> | undefined;
  app.get(`${apiPrefix}/openapi.json`, async () => (document ??= describeApi(modules, version)));
  app.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  app.get('/api/docs/begin.js', (_request, reply) => reply.type('text/javascript').send(begin));
  app.get('/api/docs/problems', (request, reply) =>
    reply.type('text/html; charset=utf-8').send(problemsPage(chooseLocale(request.headers['accept-language']))),
  );
  for (const [file, type] of Object.entries(files)) {
    app.get(`/api/docs/${file}`, async (_request, reply) => reply.type(type).header('cache-control', 'max-age=86400').send(await readFile(join(reader, file))));
  }
}

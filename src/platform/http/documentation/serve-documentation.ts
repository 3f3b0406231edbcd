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
<link rel="stylesheet" href="/api/docs/legible.css">
</head>
<body>
<div id="api"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/begin.js"></script>
</body>
</html>`;

const begin = `SwaggerUIBundle({
  url: '${apiPrefix}/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  validatorUrl: null,
  docExpansion: 'none',
  tryItOutEnabled: false,
  onComplete() {
    // The reader leaves a choice without a name, parts outside of every landmark, and headings that skip a level.
    const name = (selector, attributes) => {
      for (const element of document.querySelectorAll(selector)) for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    };
    name('#servers', { 'aria-label': 'Server' });
    name('.information-container', { role: 'region', 'aria-label': 'About' });
    name('.scheme-container', { role: 'region', 'aria-label': 'Servers' });
    name('h3.opblock-tag, .models h4', { 'aria-level': '2' });
  },
});`;

/** The reader's own colours where they are too faint to be read. */
const legible = `
.swagger-ui .info .title small pre.version { background: none; color: #fff; }
.swagger-ui .info .title small { background: #4a5160; }
.swagger-ui .info .title small.version-stamp { background: #3d6b00; }
.swagger-ui .info .link .url, .swagger-ui a.link, .swagger-ui .info a { color: #1f5fae; }
.swagger-ui .btn.authorize { border-color: #1c6b45; color: #1c6b45; }
.swagger-ui .btn.authorize svg { fill: #1c6b45; }
.swagger-ui .opblock .opblock-summary-method { color: #fff; text-shadow: none; }
.swagger-ui .opblock.opblock-get .opblock-summary-method { background: #1f5fae; }
.swagger-ui .opblock.opblock-post .opblock-summary-method { background: #1c6b45; }
.swagger-ui .opblock.opblock-put .opblock-summary-method, .swagger-ui .opblock.opblock-patch .opblock-summary-method { background: #8a4b00; }
.swagger-ui .opblock.opblock-delete .opblock-summary-method { background: #a8261c; }
`;

/** Serves the description of the API at `/api/v1/openapi.json`, a readable page at `/api/docs`, and the list of refusals. */
export function serveDocumentation(app: FastifyInstance, modules: readonly FeatureModule[], version: string): void {
  let document: ReturnType<typeof describeApi> | undefined;
  app.get(`${apiPrefix}/openapi.json`, async () => (document ??= describeApi(modules, version)));
  app.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  app.get('/api/docs/begin.js', (_request, reply) => reply.type('text/javascript').send(begin));
  app.get('/api/docs/legible.css', (_request, reply) => reply.type('text/css').send(legible));
  app.get('/api/docs/problems', (request, reply) =>
    reply.type('text/html; charset=utf-8').send(problemsPage(chooseLocale(request.headers['accept-language']))),
  );
  for (const [file, type] of Object.entries(files)) {
    app.get(`/api/docs/${file}`, async (_request, reply) => reply.type(type).header('cache-control', 'max-age=86400').send(await readFile(join(reader, file))));
  }
}

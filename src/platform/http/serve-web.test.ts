import type { FastifyInstance } from 'fastify';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../config/config.ts';
import { createApp } from './create-app.ts';
import { serveWeb } from './serve-web.ts';

let app: FastifyInstance;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ohrensessel-web-'));
  await mkdir(join(directory, 'assets'));
  for (const [name, content] of Object.entries({
    'index.html': '<!doctype html><title>page</title>',
    'index.html.br': 'small page',
    'assets/index-1a2b.js': 'script',
    'assets/index-1a2b.js.br': 'small script',
    'manifest.json': '{}',
    '.source-hash': 'secret',
  })) {
    await writeFile(join(directory, name), content);
  }
  app = await createApp(readConfig({ PORT: '0' }), pino({ level: 'silent' }), () => 'somebody');
  app.get('/api/v1/known', async () => ({ known: true }));
  await serveWeb(app, directory);
});
afterAll(async () => {
  await app.close();
  await rm(directory, { recursive: true, force: true });
});

const page = { accept: 'text/html,application/xhtml+xml' };

describe('the web interface', () => {
  test.each(['/', '/chairs', '/visits/0199?tab=1', '/assetsless'])('answers a browser that goes to %s with the page, asked for anew each time', async (url) => {
    const reply = await app.inject({ url, headers: page });
    expect([reply.statusCode, reply.body]).toEqual([200, '<!doctype html><title>page</title>']);
    expect(reply.headers['content-type']).toMatch(/^text\/html/);
    expect(reply.headers['cache-control']).toBe('no-cache');
    expect(reply.headers['etag']).toBeDefined();
    expect(reply.headers['content-security-policy']).toContain("script-src 'self'");
  });

  test('costs nothing when it has not changed', async () => {
    const { headers } = await app.inject({ url: '/', headers: page });
    const again = await app.inject({ url: '/', headers: { ...page, 'if-none-match': String(headers['etag']) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  test('lets browsers keep named files for good, and sends the small ones', async () => {
    const plain = await app.inject({ url: '/assets/index-1a2b.js' });
    expect([plain.statusCode, plain.body]).toEqual([200, 'script']);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const small = await app.inject({ url: '/assets/index-1a2b.js', headers: { 'accept-encoding': 'br, gzip' } });
    expect([small.headers['content-encoding'], small.body]).toEqual(['br', 'small script']);
    const smallPage = await app.inject({ url: '/', headers: { ...page, 'accept-encoding': 'br' } });
    expect([smallPage.headers['content-encoding'], smallPage.body]).toEqual(['br', 'small page']);
  });

  test.each([
    ['a file of an older version', 'GET', '/assets/index-old.js', page],
    ['an unknown operation', 'GET', '/api/v1/unknown', page],
    ['a program that asks for something unknown', 'GET', '/unknown', { accept: '*/*' }],
    ['something posted to a page', 'POST', '/chairs', page],
    ['what lies beside the public files', 'GET', '/manifest.json', { accept: '*/*' }],
    ['a way out of the directory', 'GET', '/assets/..%2f.source-hash', page],
  ] as const)('refuses %s instead of answering with a page', async (_what, method, url, headers) => {
    const reply = await app.inject({ method, url, headers });
    expect(reply.statusCode).toBeGreaterThanOrEqual(400);
    expect(reply.headers['content-type']).toContain('json');
    expect(reply.body).not.toMatch(/doctype|secret/);
  });

  test('leaves operations alone', async () => {
    expect((await app.inject({ url: '/api/v1/known', headers: page })).json()).toEqual({ known: true });
  });
});

import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { buildWidget } from '#web/build/build-widget.ts';

let house: TestHouse;

beforeAll(async () => {
  await buildWidget(pino({ level: 'silent' }));
  house = await openTestHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

const get = (url: string, headers: Record<string, string> = {}) => house.app.inject({ url, headers });

/** Address of the panel as the launcher asks for it. */
async function panelAddress(): Promise<string> {
  const { payload } = await get('/widget.js');
  const [, version = ''] = /\?v=([\w-]+)/.exec(payload) ?? [];
  expect(version).toHaveLength(10);
  return `/widget/panel.de.js?v=${version}`;
}

describe('what websites load', () => {
  test('may be used by any website, is compressed beforehand, and asked for anew after a while', async () => {
    const { statusCode, headers } = await get('/widget.js', { 'accept-encoding': 'gzip, br' });
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': expect.stringContaining('javascript'),
      'content-encoding': 'br',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'cache-control': expect.stringContaining('max-age=300'),
      'x-content-type-options': 'nosniff',
    });
    expect((await get('/widget.js', { 'if-none-match': String(headers.etag), 'accept-encoding': 'br' })).statusCode).toBe(304);
  });

  test('names a version of its panel that may be kept for good', async () => {
    const { statusCode, headers } = await get(await panelAddress());
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toContain('immutable');
  });

  test('still finds its panel after an update, but keeps nothing under the old version', async () => {
    const { statusCode, headers } = await get('/widget/panel.de.js?v=before-the-update');
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('no-cache');
  });

  test.each(['/widget/../package.json', '/widget/%2e%2e/version.txt', '/widget/version.txt', '/widget/page/../panel.de.js.br'])(
    'is nothing else: %s',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );
});

describe('the customer’s own page', () => {
  test.each(['/meine-gespraeche', '/my-conversations'])('allows nothing foreign and is framed by nobody: %s', async (url) => {
    const { statusCode, headers } = await get(url);
    expect(statusCode).toBe(200);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';.*frame-ancestors 'none'$/);
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('alone keeps its tie to the window that opened it', async () => {
    expect((await get('/meine-gespraeche')).headers['cross-origin-opener-policy']).toBe('unsafe-none');
    expect((await get('/widget.js')).headers['cross-origin-opener-policy']).toBe('same-origin');
  });
});

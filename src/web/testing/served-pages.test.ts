import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { buildWall } from '#web/build/build-wall.ts';
import { buildWidget } from '#web/build/build-widget.ts';
import { servedPages } from './served-pages.ts';

/** Where scripts, fonts and styles of such pages lie, and where other systems bring what they have to say. */
const noPages = /^\/widget\/(\w+\/)?\*$|^\/wall-window\/\*$|^\/channels\/:kind\/:line/;

let house: TestHouse;
beforeAll(async () => {
  await buildWidget(pino({ level: 'silent' }));
  await buildWall(pino({ level: 'silent' }));
  house = await openTestHouse();
  // The demo's website stands in a demo house only.
  await house.db.owner.kysely.insertInto('platform.instance').values({ born_as: 'demo' }).execute();
});
afterAll(() => house[Symbol.asyncDispose]());

/** Addresses the web server answers GET at, outside the operations of the API. */
function routes(): string[] {
  const found: string[] = [];
  const above: string[] = [];
  for (const line of house.app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, lead = '', part = '', methods = ''] = /^([│ ]*[├└]── )(\S+)(?: \((.*)\))?/.exec(line) ?? [];
    if (part === '') continue;
    const depth = lead.length / 4 - 1;
    above.length = depth;
    above.push(part);
    if (/\bGET\b/.test(methods)) found.push(above.join(''));
  }
  return found.filter((path) => !path.startsWith('/api/v1/'));
}

test('every page that is served outside the application is walked through by somebody', async () => {
  const pages: string[] = [];
  for (const path of routes()) {
    const example = servedPages[path] ?? path;
    const { statusCode, headers } = await house.app.inject({ url: example, headers: { accept: 'text/html' } });
    if (statusCode < 300 && String(headers['content-type']).startsWith('text/html')) pages.push(path);
  }
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.toSorted()).toEqual(Object.keys(servedPages).toSorted());
});

test('no address with a parameter is overlooked because nobody knows an example', () => {
  const open = routes().filter((path) => /[:*]/.test(path) && !(path in servedPages) && !noPages.test(path));
  expect(open).toEqual([]);
});

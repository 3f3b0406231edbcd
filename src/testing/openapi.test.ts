import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../contract.ts';
import { openTestHouse, type TestHouse } from './open-test-house.ts';

let house: TestHouse;
// oxlint-disable-next-line typescript/no-explicit-any -- the document's shape is what is tested
let document: any;
beforeAll(async () => {
  house = await openTestHouse();
  document = (await house.call('GET', '/openapi.json')).body;
});
afterAll(() => house[Symbol.asyncDispose]());

const operations = Object.values(contract).flatMap((feature) => Object.values(feature).map((operation) => operation['~orpc']));

describe('the description of the API', () => {
  test('is OpenAPI 3.1 and names every operation of the contract exactly once', () => {
    expect(document.openapi).toMatch(/^3\.1/);
    const described = Object.values(document.paths as Record<string, Record<string, { operationId: string }>>).flatMap((path) => Object.values(path).map((each) => each.operationId));
    expect(described.toSorted()).toEqual(operations.map(({ route }) => route.operationId).toSorted());
    expect(described.length).toBeGreaterThan(60);
  });

  test('says of each who may call it, how it is refused, and how a create is repeated safely', () => {
    for (const { route, meta } of operations) {
      const described = document.paths[(route.path ?? '').replaceAll('{+', '{')]?.[route.method?.toLowerCase() ?? ''];
      expect(described, route.operationId).toMatchObject({ summary: expect.any(String), description: expect.stringContaining(`\`${meta.permission}\``) });
      expect(described.responses.default.content).toHaveProperty('application/problem+json');
      const keys = (described.parameters ?? []).filter((parameter: { name: string }) => parameter.name === 'Idempotency-Key');
      expect(keys, route.operationId).toHaveLength(meta.creates ? 1 : 0);
    }
  });

  test('resolves every reference within itself', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      const target = reference.split('/').reduce((value, part) => value?.[part.replaceAll('~1', '/')], document);
      expect(target, reference).toBeDefined();
    }
  });

  test('is readable on a page that needs nothing from elsewhere', async () => {
    const page = await house.app.inject('/api/docs');
    expect(page.statusCode).toBe(200);
    for (const [, source] of page.body.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect(source).toMatch(/^\/api\/docs\//);
      expect((await house.app.inject(source ?? '')).statusCode, source).toBe(200);
    }
    const problems = await house.app.inject({ url: '/api/docs/problems', headers: { 'accept-language': 'de' } });
    expect(problems.body).toContain('id="superior-needs-invitation"');
  });
});

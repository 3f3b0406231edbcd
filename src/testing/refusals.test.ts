import { randomUUID } from 'node:crypto';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newCustomer } from '#people/customers/server/new-customer.ts';
import { roles } from '#platform/contract/audience.ts';
import type { OperationMeta } from '#platform/contract/operation.ts';
import { transact } from '#platform/db/transact.ts';
import { contract } from '../contract.ts';
import { buildModules } from '../modules.ts';
import { openTestHouse, type TestHouse } from './open-test-house.ts';
import { seedPeople, type SeededPeople } from './seed-people.ts';

/** One operation of the public API as the walk needs it. */
interface Walked extends OperationMeta {
  id: string;
  method: InjectOptions['method'];
  path: string;
}

const operations = Object.values(contract).flatMap((feature) => Object.values(feature).map(walk));
const guarded = operations.filter((operation) => operation.audience !== 'anyone');
const forEmployees = guarded.filter((operation) => operation.audience !== 'customer' && operation.audience !== 'screen');
const withRoles = forEmployees.filter((operation) => operation.audience !== 'employee');

let house: TestHouse;
let people: SeededPeople;
let customerKey: string;
/** Two ids to ask for: one of somebody who exists, one of nobody. */
let ids: string[];

beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  customerKey = await transact(house.services.database, { path: 'none', actor: null }, async (tx) => {
    return (await newCustomer(tx, { language: 'de', origin: 'real' })).key;
  });
  ids = [(await people.employee()).id, randomUUID()];
});
afterAll(() => house[Symbol.asyncDispose]());

describe('the walk', () => {
  test('misses no operation that is served, and none is declared that is not served', () => {
    const served = buildModules(house.services).flatMap((module) => Object.values(module.contract).map((operation) => walk(operation).id));
    expect(operations.map((operation) => operation.id).sort()).toEqual(served.sort());
  });

  test('finds every feature under the name the contract gives it, where parts of the product call it without a network', () => {
    const named = Object.fromEntries(buildModules(house.services).filter((module) => Object.keys(module.contract).length > 0).map((module) => [module.name, module.contract]));
    expect(Object.keys(named).sort()).toEqual(Object.keys(contract).filter((name) => Object.keys(contract[name as keyof typeof contract]).length > 0).sort());
    for (const [name, operationsOfIt] of Object.entries(named)) expect(operationsOfIt).toBe(contract[name as keyof typeof contract]);
  });

  test('knows every operation by an id and an address of its own', () => {
    expect(new Set(operations.map((operation) => operation.id)).size).toBe(operations.length);
    expect(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size).toBe(operations.length);
    expect(guarded.length).toBeGreaterThan(operations.length / 2);
  });
});

describe('a stranger is refused', () => {
  test.each(guarded)('$id', async (operation) => {
    // There are more operations than one address may call in a minute.
    await expectRefusal(operation, { from: `10.0.0.${1 + (operations.indexOf(operation) % 250)}` }, { status: 401, type: 'sign-in-required' });
  });
});

describe('a wrong role is refused', () => {
  test.each(withRoles)('$id', async (operation) => {
    const others = roles.filter((role) => !operation.audience.includes(role));
    const wrong = await people.employee({ roles: others });
    await expectRefusal(operation, { as: wrong.key }, { status: 403, type: 'not-permitted' });
  });

  test.each(guarded.filter((operation) => !forEmployees.includes(operation)))('$id, for an employee with every role', async (operation) => {
    const employee = await people.employee({ roles });
    await expectRefusal(operation, { as: employee.key }, { status: 403, type: 'not-permitted' });
  });

  test.each(guarded.filter((operation) => operation.audience !== 'customer'))('$id, for a customer', async (operation) => {
    await expectRefusal(operation, { as: customerKey }, { status: 403, type: 'not-permitted' });
  });
});

describe('a token without the permission is refused', () => {
  test.each(forEmployees)('$id', async (operation) => {
    const scopes = operations.map(({ permission }) => permission).filter((permission) => permission !== operation.permission);
    const employee = await people.employee({ roles, scopes });
    await expectRefusal(operation, { as: employee.key }, { status: 403, type: 'not-permitted' });
  });
});

/** The same refusal, byte for byte, whether the thing exists or not and whatever the body. */
async function expectRefusal({ method, path }: Walked, options: { as?: string; from?: string }, expected: { status: number; type: string }): Promise<void> {
  const replies = [];
  for (const id of ids) {
    const address = path.replace(/\{[^}]+\}/g, id);
    for (const body of method === 'GET' ? [undefined] : [{}, { id }]) replies.push(await house.call(method, address, body, options));
  }
  for (const reply of replies) {
    expect(reply.status).toBe(expected.status);
    expect(reply.body.type).toBe(`/api/docs/problems#${expected.type}`);
    expect(reply.body).toEqual(replies[0]?.body);
  }
}

function walk(operation: { '~orpc': { route: { operationId?: string; method?: string; path?: string }; meta: object } }): Walked {
  const { route, meta } = operation['~orpc'];
  return {
    ...(meta as OperationMeta),
    id: route.operationId ?? 'without an id',
    method: route.method as Walked['method'],
    path: route.path ?? 'without an address',
  };
}

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '#src/contract.ts';

/** Everything this floor says and asks, by the names of its features in the public API. */
const floor = Object.entries(contract).filter(([feature]) => ['praise', 'wall', 'posters', 'letters', 'drives'].includes(feature));
const operations = floor.flatMap(([, operations]) => Object.values(operations));

/** Names under which a colleague stands in a reply or a question. */
const person = /^(?:agents?|agentIds?|employees?|employeeIds?|keepers?|keeperIds?|keptBy|earners?|earnerIds?|earnedBy|waitsFor|collectors?|collectorIds?|author|colleagues?|madeBy|createdBy|people|members?|participants?)$/;

/** Figures that say something of one thanks, one picture, one sheet or what one screen shows, and would be the same whoever stands beside it. */
const ofOneThing = new Set(['weight', 'clicks', 'minutes', 'seq', 'start', 'end', 'at', 'width', 'height', 'x', 'y', 'progress', 'days']);

interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  additionalProperties?: Schema | boolean;
}

const asSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output', reused: 'inline' }) as Schema;

/** Every property below a schema with its path, arrays and alternatives included. */
function properties(schema: Schema, path = ''): Array<{ path: string; name: string; schema: Schema }> {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, each]) => [{ path: `${path}.${name}`, name, schema: each }, ...properties(each, `${path}.${name}`)]);
  const inner = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? []), typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined];
  return [...own, ...inner.flatMap((each) => (each ? properties(each, path) : []))];
}

function isFigure({ type, anyOf = [], oneOf = [] }: Schema): boolean {
  return [type].flat().some((each) => each === 'number' || each === 'integer') || [...anyOf, ...oneOf].some(isFigure);
}

/** Objects that name a colleague and hold a figure, in themselves or in what they hold. */
function countsOf(schema: Schema, path = ''): string[] {
  const inside = Object.entries(schema.properties ?? {});
  const found = inside.flatMap(([name, each]) => countsOf(each, `${path}.${name}`));
  for (const inner of [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) if (inner) found.push(...countsOf(inner, path));
  // A list by somebody’s id or name is one, too.
  if (typeof schema.additionalProperties === 'object') found.push(...countsOf({ properties: { employeeId: { type: 'string' }, ...schema.additionalProperties.properties, value: schema.additionalProperties } }, path));
  if (!inside.some(([name]) => person.test(name))) return found;
  const figures = inside.flatMap(([name, each]) => [{ path: `.${name}`, name, schema: each }, ...properties(each, `.${name}`)]).filter(({ name, schema: each }) => isFigure(each) && !ofOneThing.has(name));
  return [...found, ...figures.map((figure) => `${path}${figure.path}`)];
}

const nameOf = (operation: (typeof operations)[number]) => operation['~orpc'].route.operationId ?? '';

describe('nobody is counted and nobody is ranked', () => {
  test.each(operations.map((operation) => [nameOf(operation), operation] as const))('%s puts no figure beside a colleague', (_, operation) => {
    const { outputSchema } = operation['~orpc'];
    expect(countsOf(asSchema(outputSchema as unknown as z.ZodType))).toEqual([]);
  });

  test.each(operations.filter((operation) => operation['~orpc'].route.method === 'GET').map((operation) => [nameOf(operation), operation] as const))('%s cannot be asked for one colleague, nor sorted by them', (_, operation) => {
    const asked = properties(asSchema(operation['~orpc'].inputSchema as unknown as z.ZodType)).map(({ name }) => name);
    expect(asked.filter((name) => person.test(name) || /^(?:order|sort|rank|top)/i.test(name))).toEqual([]);
  });

  test('a reply that did so would be found', () => {
    const list = z.object({ items: z.array(z.object({ agent: z.string(), kept: z.object({ thisWeek: z.int() }) })) });
    expect(countsOf(asSchema(list))).toEqual(['.items.kept.thisWeek']);
    expect(countsOf(asSchema(z.object({ keeperId: z.uuid().nullable(), thanks: z.int().nullable() })))).toEqual(['.thanks']);
    expect(countsOf(asSchema(z.object({ byEmployee: z.record(z.string(), z.int()) })))).toEqual(['.byEmployee.value']);
    expect(countsOf(asSchema(z.object({ agent: z.string().optional(), weight: z.int(), text: z.string() })))).toEqual([]);
  });
});

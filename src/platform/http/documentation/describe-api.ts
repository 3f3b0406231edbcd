import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import type { AnyContractProcedure } from '@orpc/contract';
import type { OperationMeta } from '../../contract/operation.ts';
import { ProblemBody } from '../../contract/problem.ts';
import type { FeatureModule } from '../feature-module.ts';
import { apiPrefix } from '../operations-route.ts';

/** The public API as an OpenAPI 3.1 document, generated from the contracts of all features. */
export async function describeApi(modules: readonly FeatureModule[], version: string) {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const contract = Object.fromEntries(modules.map((module) => [module.name, module.contract]));
  const document = await generator.generate(contract, {
    info: {
      title: 'Ohrensessel',
      version,
      description:
        'The only API there is: browsers of guests, agents and customers use it as well. Refusals are problem+json (RFC 9457) in the language of `Accept-Language`. Creates take an `Idempotency-Key`; lists are read page by page with `cursor`.',
    },
    servers: [{ url: apiPrefix }],
    security: [{ token: [] }, { session: [] }],
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'API token of an employee (`ohr_…`) or key of a customer (`ohk_…`)' },
        session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'Sign-in in the browser' },
      },
    },
    commonSchemas: { Problem: { schema: ProblemBody } },
  });
  for (const module of modules) for (const operation of Object.values(module.contract)) complete(document.paths ?? {}, operation);
  return document;
}

type Paths = NonNullable<Awaited<ReturnType<OpenAPIGenerator['generate']>>['paths']>;

/** Adds what oRPC does not know: who may call, the idempotency key, and the shape of refusals. */
function complete(paths: Paths, operation: AnyContractProcedure): void {
  const { route, meta } = operation['~orpc'];
  const path = (route.path ?? '').replaceAll('{+', '{');
  const method = (route.method ?? 'POST').toLowerCase() as 'get' | 'post';
  const described = paths[path]?.[method];
  if (!described) throw new Error(`${String(route.operationId)} is missing from the description of the API`);
  const { audience, permission, creates } = meta as OperationMeta;
  const who = audience === 'anyone' ? 'anyone' : audience === 'customer' ? 'the customer' : audience === 'screen' ? 'a screen with its key' : audience === 'employee' ? 'any employee' : audience.join(', ');
  described.description = [described.description, `Who: ${who}. Permission: \`${permission}\`.`].filter(Boolean).join('\n\n');
  if (audience === 'anyone') described.security = [];
  if (creates) {
    described.parameters = [
      ...(described.parameters ?? []),
      { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 }, description: 'A retry with the same key is answered like the first call' },
    ];
  }
  described.responses = {
    ...described.responses,
    default: { description: 'A refusal, with what to do next', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
  };
}

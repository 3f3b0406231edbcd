import { oc } from '@orpc/contract';
import type { z } from 'zod';
import type { Audience } from './audience.ts';

/** What the router, the generated tests and the documentation know about an operation besides its schemas. */
export interface OperationMeta {
  /** `subject:verb`, for instance `impressions:record`. */
  permission: string;
  /** Who may call it at all; rights on a single object are the feature's policy. */
  audience: Audience;
  /** True when a retry without an idempotency key would create a second thing. */
  creates: boolean;
}

export interface OperationSpec<I extends z.ZodType, O extends z.ZodType> {
  /** Dotted and stable, for instance `impressions.record`; becomes `operationId`. */
  id: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, path parameters in braces. */
  path: `/${string}`;
  permission: `${string}:${string}`;
  audience: Audience;
  summary: string;
  description?: string;
  creates?: boolean;
  /** Media types of a body that is not JSON and is handed on as a stream of bytes; the input is then `{ query, body }`. */
  consumes?: readonly string[];
  input: I;
  output: O;
}

/**
 * Declares one operation of the public API. The declaration yields the route, validation both ways, the OpenAPI
 * entry, the typed client and the generated refusal tests.
 */
export function operation<I extends z.ZodType, O extends z.ZodType>(spec: OperationSpec<I, O>) {
  const meta: OperationMeta = { permission: spec.permission, audience: spec.audience, creates: spec.creates ?? false };
  return oc
    .$meta(meta)
    .route({
      method: spec.method,
      path: spec.path,
      operationId: spec.id,
      summary: spec.summary,
      description: spec.description,
      tags: [spec.id.split('.')[0] ?? spec.id],
      successStatus: spec.creates ? 201 : 200,
      ...(spec.consumes && { inputStructure: 'detailed' as const, spec: streamed(spec.consumes) }),
    })
    .input(spec.input)
    .output(spec.output);
}

/** How the description of the API shows a body that is a stream. */
function streamed(mediaTypes: readonly string[]) {
  const content = Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema: { type: 'string' as const } }]));
  return <T extends object>(described: T) => ({ ...described, requestBody: { required: true, content } });
}

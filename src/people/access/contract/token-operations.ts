import { z } from 'zod';
import { Id } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { Scope, Token } from './token.ts';

/** Keys for programs. */
export const tokenOperations = {
  listTokens: operation({
    id: 'tokens.list',
    method: 'GET',
    path: '/tokens',
    permission: 'tokens:list',
    audience: 'employee',
    summary: 'My API tokens, newest first',
    input: z.strictObject(pageInput),
    output: page(Token),
  }),
  createToken: operation({
    id: 'tokens.create',
    method: 'POST',
    path: '/tokens',
    permission: 'tokens:create',
    audience: 'employee',
    creates: true,
    summary: 'Make an API token; its key is shown this once',
    description: 'Scopes are permissions of this API. A token never does more than its owner’s roles allow at the moment it is used.',
    input: z.strictObject({
      name: z.string().trim().min(1).max(60),
      scopes: z.array(Scope).min(1).max(200),
      days: z.int().min(1).max(365).default(90).describe('until it expires'),
    }),
    output: Token.extend({ key: z.string() }),
  }),
  revokeToken: operation({
    id: 'tokens.revoke',
    method: 'DELETE',
    path: '/tokens/{tokenId}',
    permission: 'tokens:revoke',
    audience: 'employee',
    summary: 'Revoke one of my API tokens at once',
    input: z.strictObject({ tokenId: Id }),
    output: z.object({}),
  }),
};

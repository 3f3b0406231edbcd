import { z } from 'zod';
import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { operation } from '#platform/contract/operation.ts';
import { VconKey } from './key.ts';

const readers = ['admin', 'dpo', 'council'] as const;
const Pem = z.string().max(100_000).regex(/-----BEGIN [A-Z0-9 ]+-----/, fieldSentence('must be PEM', 'muss im Format PEM sein'));

/** Keys of vCons. */
export const vconContract = {
  keys: operation({
    id: 'vcon.keys',
    method: 'GET',
    path: '/vcon/keys',
    permission: 'vcon:read',
    audience: readers,
    summary: 'Keys vCons are signed with and encrypted for, newest first',
    description: 'The first key is made when somebody asks for one.',
    input: z.strictObject({}),
    output: z.object({ items: z.array(VconKey), can: z.object({ change: z.boolean() }) }),
  }),
  makeKey: operation({
    id: 'vcon.makeKey',
    method: 'POST',
    path: '/vcon/keys',
    permission: 'vcon:edit',
    audience: ['admin'],
    creates: true,
    summary: 'Make a new key that signs from now on',
    input: z.strictObject({}),
    output: VconKey,
  }),
  bringKey: operation({
    id: 'vcon.bringKey',
    method: 'PUT',
    path: '/vcon/keys/own',
    permission: 'vcon:edit',
    audience: ['admin'],
    summary: 'Use a key and certificate of the organisation from now on',
    description: 'The private key is sealed and never shown again.',
    input: z.strictObject({ certificates: Pem.describe('PEM; its own first, then those it follows from'), privateKey: Pem.describe('PKCS #8 in PEM, not encrypted') }),
    output: VconKey,
  }),
};

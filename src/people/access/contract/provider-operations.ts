import { z } from 'zod';
import { operation } from '#platform/contract/operation.ts';
import { SignInProvider, SignInProviderSettings } from './sign-in-provider.ts';

const admin = ['admin'] as const;

/** The organisation's own sign-in. */
export const providerOperations = {
  showProvider: operation({
    id: 'signInProvider.show',
    method: 'GET',
    path: '/sign-in-provider',
    permission: 'sign-in-provider:read',
    audience: admin,
    summary: 'The OIDC provider people sign in with',
    input: z.strictObject({}),
    output: z.object({ provider: SignInProvider.nullable(), redirectUri: z.string() }),
  }),
  setProvider: operation({
    id: 'signInProvider.set',
    method: 'PUT',
    path: '/sign-in-provider',
    permission: 'sign-in-provider:change',
    audience: admin,
    summary: 'Offer sign-in through an OIDC provider; the provider is asked before anything is saved',
    input: SignInProviderSettings,
    output: SignInProvider,
  }),
  removeProvider: operation({
    id: 'signInProvider.remove',
    method: 'DELETE',
    path: '/sign-in-provider',
    permission: 'sign-in-provider:change',
    audience: admin,
    summary: 'Stop offering sign-in through a provider; sessions stay',
    input: z.strictObject({}),
    output: z.object({}),
  }),
};

import { z } from 'zod';
import { Language } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { Me } from './me.ts';
import { NewPassword } from './password.ts';

/** The caller's own account. */
export const meOperations = {
  showMe: operation({
    id: 'me.show',
    method: 'GET',
    path: '/me',
    permission: 'me:read',
    audience: 'employee',
    summary: 'Who I am and what I may do; prolongs the session',
    input: z.strictObject({}),
    output: Me,
  }),
  changeMe: operation({
    id: 'me.change',
    method: 'PATCH',
    path: '/me',
    permission: 'me:change',
    audience: 'employee',
    summary: 'Choose my language',
    input: z.strictObject({ language: Language }),
    output: Me,
  }),
  changePassword: operation({
    id: 'me.changePassword',
    method: 'POST',
    path: '/me/password',
    permission: 'me:change-password',
    audience: 'employee',
    summary: 'Choose a new password; every other session is signed out',
    input: z.strictObject({ current: z.string().min(1).max(128), password: NewPassword }),
    output: z.object({}),
  }),
};

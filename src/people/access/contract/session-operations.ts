import { z } from 'zod';
import { Id } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { MailAddress } from '#people/organisation/contract/mail-address.ts';
import { Me } from './me.ts';
import { Session } from './session.ts';

const nothing = z.object({});

/** Signing in and out, and seeing where one is signed in. */
export const sessionOperations = {
  signIn: operation({
    id: 'sessions.signIn',
    method: 'POST',
    path: '/sessions',
    permission: 'sessions:begin',
    audience: 'anyone',
    summary: 'Sign in with mail address and password; the reply sets the session cookie',
    input: z.strictObject({ email: MailAddress, password: z.string().min(1).max(128) }),
    output: Me,
  }),
  startProviderSignIn: operation({
    id: 'sessions.startAtProvider',
    method: 'POST',
    path: '/sessions/provider',
    permission: 'sessions:begin',
    audience: 'anyone',
    summary: 'Begin a sign-in at the organisation’s OIDC provider',
    input: z.strictObject({
      returnTo: z
        .string()
        .max(500)
        .regex(/^\/(?![/\\])[^\s\\]*$/, 'must be a path of this site')
        .default('/')
        .describe('where to go after signing in'),
    }),
    output: z.object({ url: z.url().describe('send the browser here') }),
  }),
  listSessions: operation({
    id: 'sessions.list',
    method: 'GET',
    path: '/sessions',
    permission: 'sessions:list',
    audience: 'employee',
    summary: 'Where I am signed in, newest first',
    input: z.strictObject(pageInput),
    output: page(Session),
  }),
  endSession: operation({
    id: 'sessions.end',
    method: 'DELETE',
    path: '/sessions/{sessionId}',
    permission: 'sessions:end',
    audience: 'employee',
    summary: 'Sign out one of my sessions (`current` for this one); administration may end anybody’s',
    input: z.strictObject({ sessionId: z.union([Id, z.literal('current')]) }),
    output: nothing,
  }),
  listSessionsOf: operation({
    id: 'employees.listSessions',
    method: 'GET',
    path: '/employees/{employeeId}/sessions',
    permission: 'employees:end-sessions',
    audience: ['admin'],
    summary: 'Where somebody is signed in, newest first',
    input: z.strictObject({ ...pageInput, employeeId: Id }),
    output: page(Session),
  }),
  endSessionsOf: operation({
    id: 'employees.endSessions',
    method: 'DELETE',
    path: '/employees/{employeeId}/sessions',
    permission: 'employees:end-sessions',
    audience: ['admin'],
    summary: 'Sign somebody out everywhere',
    input: z.strictObject({ employeeId: Id }),
    output: nothing,
  }),
};

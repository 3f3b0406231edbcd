import { z } from 'zod';
import { Id, Language } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { Me } from '#people/access/contract/me.ts';
import { NewPassword } from '#people/access/contract/password.ts';
import { MailAddress } from '#people/organisation/contract/mail-address.ts';
import { PersonName } from '#people/organisation/contract/person-name.ts';
import { Instance } from './instance.ts';

/** The first steps: what this is, the two doors of an empty house, and the demo's sign-in. */
export const welcomeContract = {
  showInstance: operation({
    id: 'instance.show',
    method: 'GET',
    path: '/instance',
    permission: 'instance:read',
    audience: 'anyone',
    summary: 'What this instance is and how one signs in',
    input: z.strictObject({}),
    output: Instance,
  }),
  openDoor: operation({
    id: 'instance.open',
    method: 'POST',
    path: '/instance',
    permission: 'instance:open',
    audience: 'anyone',
    summary: 'Take one of the two doors of an empty instance; possible once',
    description: '`demo` brings a fictional company to look around in, `organisation` sets up a real one and signs its first administrator in.',
    input: z.discriminatedUnion('door', [
      z.strictObject({ door: z.literal('demo') }),
      z.strictObject({
        door: z.literal('organisation'),
        name: z.string().trim().min(1).max(120),
        language: Language,
        code: z.string().max(64).optional().describe('the set-up code; not asked for on the machine itself'),
        admin: z.strictObject({ name: PersonName, email: MailAddress, password: NewPassword }),
      }),
    ]),
    output: Instance,
  }),
  signInToDemo: operation({
    id: 'demo.signIn',
    method: 'POST',
    path: '/demo/sessions',
    permission: 'sessions:begin',
    audience: 'anyone',
    summary: 'Look around as somebody of the demo company; only in a demo, on the machine itself',
    input: z.strictObject({ employeeId: Id, language: Language.optional().describe('in which the visitor wants to look around; without it that person’s own') }),
    output: Me,
  }),
};

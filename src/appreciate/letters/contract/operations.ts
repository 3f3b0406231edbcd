import { z } from 'zod';
import { Moment } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { LetterKey } from './letter-key.ts';
import { LetterTime, OutgoingMail } from './outgoing-mail.ts';

const everybody = 'employee' as const;
const admin = ['admin'] as const;

const MyLetter = z.object({
  wanted: z.boolean(),
  to: z.email().describe('my own address'),
  ...LetterTime.shape,
  next: Moment.nullable().describe('when the next one goes; null if I want none, or none can go'),
  canGo: z.boolean().describe('whether the administration has named a mail server'),
  last: z
    .object({ state: z.enum(['sent', 'nothing-to-say', 'refused', 'unsure']), at: Moment })
    .nullable()
    .describe('what became of the newest; `unsure`: the house stopped while it was handed over, so it was not sent again'),
  can: z.object({ set: z.boolean() }),
});

const Settings = z.object({
  ...LetterTime.shape,
  mail: OutgoingMail.omit({ password: true }).extend({ hasPassword: z.boolean() }).nullable(),
});

/** The weekly letter of thanks. */
export const lettersContract = {
  mine: operation({
    id: 'letters.mine',
    method: 'GET',
    path: '/letters/mine',
    permission: 'letters:read',
    audience: everybody,
    summary: 'Whether I get the weekly letter, and when the next one goes',
    input: z.strictObject({}),
    output: MyLetter,
  }),
  want: operation({
    id: 'letters.want',
    method: 'PUT',
    path: '/letters/mine',
    permission: 'letters:want',
    audience: everybody,
    summary: 'Have the weekly letter sent to me, or no longer',
    input: z.strictObject({ wanted: z.boolean() }),
    output: MyLetter,
  }),
  preview: operation({
    id: 'letters.preview',
    method: 'GET',
    path: '/letters/mine/preview',
    permission: 'letters:read',
    audience: everybody,
    summary: 'The letter as it would go out to me now, to look at',
    description: 'Written by what writes the mail. Nothing is sent, no mail server is needed, and it counts for no week.',
    input: z.strictObject({}),
    output: z.object({
      letter: z.object({ subject: z.string(), html: z.string().describe('a whole page, without scripts, that fetches nothing') }).nullable().describe('null where there is nothing to say, so that none would go'),
    }),
  }),
  sendNow: operation({
    id: 'letters.sendNow',
    method: 'POST',
    path: '/letters/mine/now',
    permission: 'letters:send-now',
    audience: everybody,
    summary: 'Send me the letter as it would be now',
    description: 'To my own address only, at most once a minute. It counts for no week.',
    input: z.strictObject({}),
    output: z.object({ to: z.email() }),
  }),
  end: operation({
    id: 'letters.end',
    method: 'POST',
    path: '/letters/end',
    permission: 'letters:end',
    audience: 'anyone',
    summary: 'End the weekly letter with the key that stands in it',
    description: 'A POST with the key in its body, so that merely opening an address ends nothing. Says the same whether the letter was wanted or not.',
    input: z.strictObject({ key: LetterKey }),
    output: z.object({}),
  }),
  settings: operation({
    id: 'letters.settings',
    method: 'GET',
    path: '/letters/settings',
    permission: 'letters:read-settings',
    audience: admin,
    summary: 'When letters go, and through which mail server',
    input: z.strictObject({}),
    output: Settings,
  }),
  changeSettings: operation({
    id: 'letters.changeSettings',
    method: 'PUT',
    path: '/letters/settings',
    permission: 'letters:change-settings',
    audience: admin,
    summary: 'Set when letters go and through which mail server, which is asked before anything is kept',
    input: z.strictObject({ ...LetterTime.shape, mail: OutgoingMail.nullable().describe('null: no letters go') }),
    output: Settings,
  }),
};

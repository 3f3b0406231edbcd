import { z } from 'zod';
import { AccountSid, CallSid } from './protocol/stream-message.ts';

const Text = z.string().max(300);
const ConferenceSid = z.string().regex(/^CF[0-9a-fA-F]{32}$/);

/** Forms Twilio posts, by the path below the line's address. Unknown fields are passed over. */
const forms = {
  /** `statusCallback` of a number, client, SIP address or telephone number: how a call is doing. */
  '': z.object({ AccountSid, CallSid, ParentCallSid: CallSid.optional(), CallStatus: z.string().max(40), To: Text.default('') }),
  /** A flow wants the question read out. */
  '/question': z.object({ AccountSid, CallSid }),
  /** `action` of a `<Gather>`: the customer pressed keys. Below it may stand which question they answer. */
  '/answer': z.object({ AccountSid, CallSid, Digits: z.string().max(40).default('') }),
  /** `statusCallback` of a `<Conference>`. */
  '/conference': z.object({
    AccountSid,
    ConferenceSid,
    StatusCallbackEvent: z.string().max(40),
    CallSid: CallSid.optional(),
    ParticipantLabel: Text.optional(),
  }),
  /** `statusCallback` of a stream of ours. */
  '/streams': z.object({ AccountSid, CallSid, StreamEvent: z.string().max(40), StreamError: z.string().max(500).optional() }),
} as const;

type Path = keyof typeof forms;

/** A report of Twilio whose fields are in order. */
export type TwilioReport = { [P in Path]: { path: P; form: z.infer<(typeof forms)[P]>; askId?: string | undefined } }[Path];

/** Reads a form posted below a line's address. Never throws. */
export function readReport(path: string, fields: URLSearchParams): TwilioReport | 'unknown-path' | 'malformed' {
  const askId = /^\/answer\/([0-9a-f-]{36})$/.exec(path)?.[1];
  const plain = askId ? '/answer' : path === '/' ? '' : path;
  if (!Object.hasOwn(forms, plain)) return 'unknown-path';
  const form = forms[plain as Path].safeParse(Object.fromEntries(fields));
  return form.success ? ({ path: plain, form: form.data, askId } as TwilioReport) : 'malformed';
}

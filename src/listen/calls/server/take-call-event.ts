import { z } from 'zod';
import type { Means, Purpose } from '#listen/conversations/contract/events.ts';

const Name = z.string().trim().min(1).max(200);
const thread = Name.describe('the telephone system’s id of the call');
const Agent = z.strictObject({ email: Name.optional(), id: Name.optional() }).refine(({ email, id }) => email ?? id, 'needs an email or an id');

/** What a telephone system's flow may report about a call besides its sound. */
const CallEvent = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('agent'), call: thread, agent: Agent }),
  z.strictObject({ event: z.literal('queue'), call: thread }),
  z.strictObject({ event: z.enum(['joined', 'left']), call: thread, party: Name }),
  z.strictObject({
    event: z.literal('answer'),
    call: thread,
    purpose: z.enum(['listen', 'quote']).default('listen'),
    granted: z.boolean(),
    means: z.enum(['ivr', 'dtmf']),
    proof: Name.optional(),
  }),
  z.strictObject({
    event: z.literal('said'),
    call: thread,
    id: Name.describe('the transcript’s id of the line; saying it again changes nothing'),
    by: z.enum(['customer', 'agent']),
    party: Name.optional().describe('somebody else on the customer’s side said it'),
    text: z.string().trim().min(1).max(16_384),
  }),
  z.strictObject({ event: z.literal('ended'), call: thread }),
]);

interface Moment {
  thread: string;
  at: Date;
}

/** The doors of a line, as far as events of calls go through them. */
export interface CallDoors {
  placeOf(thread: string): Promise<unknown>;
  serve(serving: Moment & { agent: { email?: string | undefined; externalId?: string | undefined } }): Promise<string | undefined>;
  release(moment: Moment): Promise<unknown>;
  speakerJoined(moment: Moment & { speaker: string }): Promise<unknown>;
  speakerLeft(moment: Moment & { speaker: string }): Promise<unknown>;
  say(line: Moment & { message: string; by: 'customer' | 'agent'; text: string; speaker?: string }): Promise<unknown>;
  consent(answer: Moment & { purpose: Purpose; granted: boolean; means: Means; proof?: string }): Promise<unknown>;
  close(moment: Moment): Promise<unknown>;
}

/** What is answered to a report. */
export interface CallEventAnswer {
  status: 200 | 400 | 404 | 409;
  refused?: 'malformed' | 'unknown-call' | 'nobody-listens' | 'unknown-agent';
  type: string;
  body: string;
}

/**
 * Does what a flow of a telephone system reports: who serves a call, who joined it, what the customer answered in a voice menu
 * or with a key, and lines of a transcript, which a guest reads beside the sound. The tones of keys stay where they were pressed.
 */
export async function takeCallEvent(body: Uint8Array, doors: CallDoors, at: Date): Promise<CallEventAnswer> {
  const parsed = CallEvent.safeParse(parse(body));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return answer(400, { refused: 'malformed', field: issue?.path.join('.') ?? '', message: issue?.message ?? '' });
  }
  const report = parsed.data;
  const moment = { thread: report.call, at };
  if (!(await doors.placeOf(report.call))) return answer(404, { refused: 'unknown-call' });
  switch (report.event) {
    case 'agent': {
      const { email, id: externalId } = report.agent;
      const served = await doors.serve({ ...moment, agent: { email, externalId } });
      return served === undefined ? answer(409, { refused: 'unknown-agent' }) : answer(200, {});
    }
    case 'queue':
      await doors.release(moment);
      return answer(200, {});
    case 'joined':
      await doors.speakerJoined({ ...moment, speaker: report.party });
      return answer(200, {});
    case 'left':
      await doors.speakerLeft({ ...moment, speaker: report.party });
      return answer(200, {});
    case 'answer': {
      const { purpose, granted, means, proof } = report;
      const outcome = await doors.consent({ ...moment, purpose, granted, means, ...(proof === undefined ? {} : { proof }) });
      return outcome === 'nobody-listens' ? answer(409, { refused: 'nobody-listens' }) : answer(200, {});
    }
    case 'said': {
      const { id, by, text, party } = report;
      await doors.say({ ...moment, message: id, by, text, ...(party === undefined ? {} : { speaker: party }) });
      return answer(200, {});
    }
    case 'ended':
      await doors.close(moment);
      return answer(200, {});
  }
}

function answer(status: CallEventAnswer['status'], about: { refused?: CallEventAnswer['refused']; field?: string; message?: string }): CallEventAnswer {
  return { status, ...(about.refused ? { refused: about.refused } : {}), type: 'application/json; charset=utf-8', body: JSON.stringify(about) };
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

import { z } from 'zod';
import { LineTrouble } from '#listen/lines/server/line-trouble.ts';
import { reachSystem, type SystemCall } from '#listen/lines/server/reach-system.ts';
import type { TwilioSettings } from './manifest.ts';
import { CallSid } from './protocol/stream-message.ts';

/** Twilio answers in a fraction of that; milliseconds. */
const longest = 5_000;

/** What Twilio says of a call. */
const TwilioCall = z.object({
  sid: CallSid,
  status: z.string(),
  direction: z.string().nullish(),
  from: z.string().max(300).nullish(),
  to: z.string().max(300).nullish(),
});
export type TwilioCall = z.infer<typeof TwilioCall>;

const Account = z.object({ status: z.string() });
const Stream = z.object({ sid: z.string().regex(/^MZ[0-9a-fA-F]{32}$/) });

const notThere = { de: 'Diesen Anruf gibt es bei Twilio nicht (mehr).', en: 'Twilio does not know this call (any more).' };

/** Where a stream of a call shall go. */
export interface StreamOrder {
  /** Address of its socket. */
  url: string;
  /** Unique within the call; stops it even if its id is not known. */
  name: string;
  /** Where Twilio reports that it cannot reach the socket. */
  statusCallback: string;
}

/** The part of Twilio's REST API (2010-04-01) that this product uses. All throw `LineTrouble` or a network error. */
export class TwilioApi {
  readonly #settings: TwilioSettings;

  constructor(settings: TwilioSettings) {
    this.#settings = settings;
  }

  /** Whether the account is there and active. */
  async check(signal: AbortSignal): Promise<void> {
    const { status } = await this.#call('', { answer: Account, signal });
    if (status === 'active') return;
    throw new LineTrouble({ de: 'Dieses Konto ist bei Twilio stillgelegt.', en: 'Twilio has suspended this account.' });
  }

  /** What is known of a call; undefined when there is none. */
  async fetchCall(sid: string): Promise<TwilioCall | undefined> {
    return this.#unlessGone(() => this.#call(`/Calls/${sid}`, { answer: TwilioCall, missing: notThere }));
  }

  /** Begins a stream of both tracks, in one direction. @returns its id; undefined when there is no such call. */
  async startStream(callSid: string, { url, name, statusCallback }: StreamOrder): Promise<string | undefined> {
    const body = new URLSearchParams({ Url: url, Name: name, Track: 'both_tracks', StatusCallback: statusCallback });
    const begun = await this.#unlessGone(() => this.#call(`/Calls/${callSid}/Streams`, { method: 'POST', body, answer: Stream, missing: notThere }));
    return begun?.sid;
  }

  /** Ends a stream by its id or name. @returns false when it had ended already. */
  async stopStream(callSid: string, stream: string): Promise<boolean> {
    const body = new URLSearchParams({ Status: 'stopped' });
    const stopped = await this.#unlessGone(() => this.#call(`/Calls/${callSid}/Streams/${stream}`, { method: 'POST', body, answer: z.unknown(), missing: notThere }));
    return stopped !== undefined;
  }

  #call<S extends z.ZodType>(path: string, call: Pick<SystemCall<S>, 'answer' | 'missing'> & Partial<Pick<SystemCall<S>, 'method' | 'body' | 'signal'>>): Promise<z.output<S>> {
    const { api, accountSid, authToken } = this.#settings;
    const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
    return reachSystem({ signal: AbortSignal.timeout(longest), ...call, system: 'Twilio', url: `${api}/2010-04-01/Accounts/${accountSid}${path}.json`, headers: { authorization } });
  }

  async #unlessGone<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof LineTrouble && error.words === notThere) return undefined;
      throw error;
    }
  }
}

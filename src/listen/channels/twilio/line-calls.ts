import { createHmac } from 'node:crypto';
import type { CallDoors } from '#listen/calls/server/take-call-event.ts';
import type { Switchboard } from '#listen/calls/server/switchboard.ts';
import type { LineAgent } from '#listen/lines/contract/deeds.ts';
import { asTrouble } from '#listen/lines/server/as-trouble.ts';
import type { OpenLine } from '#listen/lines/server/channel.ts';
import type { LineTrouble } from '#listen/lines/server/line-trouble.ts';
import { TwilioApi, type TwilioCall } from './api.ts';
import { agentNamedBy, Conferences } from './conferences.ts';
import { Turns } from './in-turn.ts';
import { LiveCall, type ExpectedStream } from './live-call.ts';
import type { TwilioSettings } from './manifest.ts';
import { CallSid, type StreamStart } from './protocol/stream-message.ts';
import type { StreamListener } from './protocol/stream.ts';
import { reportTrouble } from './report-trouble.ts';
import type { TwilioReport } from './webhook.ts';
import { agentOf, customerOf, hintsIn, isInternal, languageOf, type Hints } from './who-calls.ts';

/** How often Twilio is asked whether a call still goes on, in case nobody reports its end; and how long one may last. */
const lookEvery = 60_000;
const longest = 8 * 3_600_000;
/** From an agent's hanging up until the call counts as given back to the queue: Twilio ends most calls by then. */
const grace = 2_000;
/** How long a trouble is shown, unless a stream comes through. */
const troubledFor = 600_000;

/** States of a call that do not end. */
const going = new Set(['queued', 'initiated', 'ringing', 'in-progress']);

/** What became of something, for the metrics. */
type Outcome = 'opened' | 'unknown-call' | 'over-already' | 'not-a-customer' | 'ended' | 'too-long-a-call' | 'replayed' | 'nobody-listens' | 'other-key' | 'stream-error' | `${'start' | 'stop'}-failed` | `stream-${'started' | 'stopped' | 'lost'}`;

export interface LineCallsParts {
  line: OpenLine<TwilioSettings>;
  switchboard: Switchboard;
  expect(callSid: string, listener: StreamListener): ExpectedStream;
  count(outcome: Outcome): void;
}

/** A call while it lasts. */
interface Entry {
  sid: string;
  live: LiveCall;
  /** The agent's leg, where Twilio told of one. */
  agentLeg: string | undefined;
  /** Whether an agent was named who is known here. */
  isServed: boolean;
  /** Signatures of answers that were taken, so that none counts twice. */
  spent: Set<string>;
  began: number;
  watch: NodeJS.Timeout;
  leaving: NodeJS.Timeout | undefined;
}

/**
 * The calls of one line. A call is the customer's leg at Twilio: whatever is reported is asked back before anything is begun, so
 * Twilio's REST API, not the report, says who calls and whether the call goes on.
 */
export class LineCalls {
  /** The line under its present settings. */
  line: OpenLine<TwilioSettings>;
  readonly #parts: LineCallsParts;
  readonly #calls = new Map<string, Promise<Entry | undefined>>();
  readonly #conferences = new Conferences();
  readonly #turns = new Turns();
  #troubledUntil = 0;

  constructor(parts: LineCallsParts) {
    this.#parts = parts;
    this.line = parts.line;
  }

  /** A flow of the organisation began a stream by itself. It was cut already; what it said makes the call known. */
  announced({ callSid, streamSid, customParameters }: StreamStart): void {
    const hints = hintsIn(customParameters);
    void this.#guard(async () => {
      await this.#api.stopStream(callSid, streamSid).then((stopped) => stopped && this.#parts.count('stream-stopped'), (error: unknown) => this.#failed('stop-failed', error));
      await this.#turns.take(callSid, async () => {
        const entry = await this.#enter(callSid, hints);
        if (entry && hints.agent) await this.#hand(entry, agentOf(hints.agent));
      });
    });
  }

  /** Does what Twilio reports. @param signature of the report, so that an answer counts once. */
  async take(report: TwilioReport, query: Readonly<Record<string, string>>, signature: string): Promise<void> {
    const hints = hintsIn(query);
    switch (report.path) {
      case '':
        return this.#turns.take(report.form.ParentCallSid ?? report.form.CallSid, () => this.#leg(report.form, hints));
      case '/conference':
        return this.#turns.take(report.form.ConferenceSid, () => this.#conference(report.form, hints));
      case '/answer':
        return this.#turns.take(report.form.CallSid, () => this.#answer(report.form, hints, signature));
      case '/streams':
        if (report.form.StreamEvent !== 'stream-error') return;
        this.#parts.count('stream-error');
        this.#tellTrouble(reportTrouble);
    }
  }

  /** Something came that only Twilio can have sent. A trouble stays on the page for a while all the same, as much else may work. */
  heard(): void {
    if (performance.now() > this.#troubledUntil) this.line.state.connected();
  }

  /** The doors for reports of the organisation's own programs. A call they name is made known first. */
  get doors(): CallDoors {
    const { doors } = this.line;
    return {
      ...doors,
      placeOf: async (thread) => {
        if (CallSid.safeParse(thread).success) await this.#turns.take(thread, () => this.#enter(thread, {}));
        return doors.placeOf(thread);
      },
      serve: async (serving) => {
        const served = await doors.serve(serving);
        (await this.#calls.get(serving.thread))?.live.leaveAlone(false);
        return served;
      },
      close: async ({ thread }) => this.#end(thread),
    };
  }

  /** Ends what is left of the calls, as the node stops. */
  stop(): void {
    for (const call of this.#calls.values()) {
      void call.then((entry) => entry && this.#letGo(entry)).catch(() => undefined);
    }
    this.#calls.clear();
  }

  get #api(): TwilioApi {
    return new TwilioApi(this.line.settings);
  }

  async #leg({ CallSid: sid, ParentCallSid: parentSid, CallStatus: status, To: to }: { CallSid: string; ParentCallSid?: string | undefined; CallStatus: string; To: string }, hints: Hints): Promise<void> {
    if (!going.has(status)) return this.#legOver(sid);
    if (status !== 'in-progress') return;
    if (parentSid === undefined) {
      const entry = await this.#enter(sid, hints);
      if (entry && hints.agent) await this.#hand(entry, agentOf(hints.agent));
      return;
    }
    const parent = await this.#api.fetchCall(parentSid);
    if (!parent) return this.#parts.count('unknown-call');
    // An agent who calls out is the first leg, and the customer the second.
    const isCallingOut = isAgentsOwn(parent);
    const entry = await this.#enter(isCallingOut ? sid : parentSid, hints);
    if (!entry) return;
    entry.agentLeg = isCallingOut ? parentSid : sid;
    await this.#hand(entry, agentOf(hints.agent ?? (isCallingOut ? parent.from : to)));
  }

  async #legOver(sid: string): Promise<void> {
    if (this.#calls.has(sid) || (await this.line.doors.placeOf(sid))) return this.#end(sid);
    for (const call of this.#calls.values()) {
      const entry = await call;
      if (entry?.agentLeg === sid) this.#agentLeft(entry);
    }
  }

  async #conference({ ConferenceSid: sid, StatusCallbackEvent: event, CallSid: callSid, ParticipantLabel: label }: Extract<TwilioReport, { path: '/conference' }>['form'], hints: Hints): Promise<void> {
    if (event === 'conference-end') return this.#conferences.end(sid);
    if (callSid === undefined) return;
    if (event === 'participant-leave') return this.#left(sid, callSid);
    if (event !== 'participant-join') return;
    const part = await this.#conferences.join(sid, { callSid, label }, async () => {
      if (this.#calls.has(callSid)) return true;
      const call = await this.#api.fetchCall(callSid);
      return call?.direction === 'inbound' && !isInternal(call.from);
    });
    const { customer, agent, others } = this.#conferences.of(sid);
    if (customer === undefined) return;
    const entry = await this.#enter(customer, hints);
    if (!entry) return;
    if (part !== 'other' && agent) await this.#hand(entry, agentOf(agentNamedBy(agent.label) ?? hints.agent ?? (await this.#addressOf(agent.callSid))));
    for (const each of part === 'customer' ? others : part === 'other' ? [callSid] : []) {
      await this.line.doors.speakerJoined({ thread: customer, at: this.#now(), speaker: speakerOf(customer, each) });
    }
  }

  async #left(sid: string, callSid: string): Promise<void> {
    const part = this.#conferences.leave(sid, callSid);
    const { customer } = this.#conferences.of(sid);
    const entry = customer === undefined ? undefined : await this.#calls.get(customer);
    if (!entry || customer === undefined) return;
    if (part === 'customer') await this.#look(entry);
    else if (part === 'agent') this.#agentLeft(entry);
    else if (part === 'other') await this.line.doors.speakerLeft({ thread: customer, at: this.#now(), speaker: speakerOf(customer, callSid) });
  }

  async #answer({ CallSid: sid, Digits: digits }: { CallSid: string; Digits: string }, hints: Hints, signature: string): Promise<void> {
    const entry = await this.#enter(sid, hints);
    if (!entry) return;
    if (hints.agent) await this.#hand(entry, agentOf(hints.agent));
    if (digits !== '1' && digits !== '2') return this.#parts.count('other-key');
    // A no may be repeated as often as anybody likes.
    if (digits === '1' && entry.spent.has(signature)) return this.#parts.count('replayed');
    entry.spent.add(signature);
    await this.#pressed(entry, digits === '1');
  }

  async #pressed({ sid }: Entry, granted: boolean): Promise<void> {
    const written = await this.line.doors.consent({ thread: sid, at: this.#now(), purpose: 'listen', granted, means: 'dtmf', proof: sid });
    if (written === 'nobody-listens') this.#parts.count('nobody-listens');
  }

  /** Makes a call known, once; undefined when Twilio says there is none, or it is not a customer's. */
  async #enter(sid: string, hints: Hints): Promise<Entry | undefined> {
    const known = this.#calls.get(sid);
    if (known) return known;
    const begun = this.#begin(sid, hints);
    this.#calls.set(sid, begun);
    const entry = await begun.catch((error: unknown) => {
      this.#calls.delete(sid);
      throw error;
    });
    if (!entry) this.#calls.delete(sid);
    return entry;
  }

  async #begin(sid: string, hints: Hints): Promise<Entry | undefined> {
    const { switchboard, expect, count } = this.#parts;
    const call = await this.#api.fetchCall(sid);
    if (call?.sid !== sid) return void count('unknown-call');
    if (!going.has(call.status)) return void count('over-already');
    if (isAgentsOwn(call)) return void count('not-a-customer');
    const { doors } = this.line;
    const { conversationId } = await doors.begin({ thread: sid, at: this.#now(), channel: 'call', customer: customerOf(call, hints), language: languageOf(hints) });
    const live: LiveCall = new LiveCall({
      sid,
      expect: (listener) => expect(sid, listener),
      start: (order) => this.#api.startStream(sid, { ...order, statusCallback: `${this.line.address}/streams` }),
      stop: (stream) => this.#api.stopStream(sid, stream),
      count,
      began: () => {
        this.#troubledUntil = 0;
        this.heard();
      },
      lost: () => void this.#guard(() => this.#look(entry)),
      key: (digit) => void this.#guard(async () => (digit === '2' ? this.#pressed(entry, false) : count('other-key'))),
      trouble: (error) => this.#trouble(error),
    });
    const watch = setInterval(() => void this.#guard(() => this.#look(entry)), lookEvery).unref();
    const entry: Entry = { sid, live, agentLeg: undefined, isServed: false, spent: new Set(), began: performance.now(), watch, leaving: undefined };
    try {
      live.attach(await switchboard.connect(conversationId, live));
    } catch (error) {
      clearInterval(watch);
      throw error;
    }
    count('opened');
    return entry;
  }

  /** An agent has the call now. One nobody knows has it as well, and then nobody here does. */
  async #hand(entry: Entry, agent: LineAgent | undefined): Promise<void> {
    clearTimeout(entry.leaving);
    const { doors } = this.line;
    const served = agent && (await doors.serve({ thread: entry.sid, agent, at: this.#now() }));
    if (served === undefined && entry.isServed) await doors.release({ thread: entry.sid, at: this.#now() });
    entry.isServed = served !== undefined;
    // Not before the door knows who has the call.
    entry.live.leaveAlone(false);
  }

  /** The agent hung up: nothing more is heard; the call has ended, or waits for somebody else. */
  #agentLeft(entry: Entry): void {
    entry.agentLeg = undefined;
    entry.live.leaveAlone(true);
    clearTimeout(entry.leaving);
    entry.leaving = setTimeout(() => {
      void this.#guard(async () => {
        if ((await this.#look(entry)) && entry.agentLeg === undefined) await this.line.doors.release({ thread: entry.sid, at: this.#now() });
      });
    }, grace).unref();
  }

  /** Asks Twilio whether the call goes on, and ends it if not. */
  async #look(entry: Entry): Promise<boolean> {
    if ((await this.#calls.get(entry.sid)) !== entry) return false;
    const isTooLong = performance.now() - entry.began > longest;
    if (isTooLong) this.#parts.count('too-long-a-call');
    const call = isTooLong ? undefined : await this.#api.fetchCall(entry.sid);
    if (call && going.has(call.status)) return true;
    await this.#end(entry.sid);
    return false;
  }

  async #end(sid: string): Promise<void> {
    const entry = await this.#calls.get(sid)?.catch(() => undefined);
    this.#calls.delete(sid);
    if (entry) {
      this.#letGo(entry);
      this.#parts.count('ended');
    }
    await this.line.doors.close({ thread: sid, at: this.#now() });
  }

  #letGo(entry: Entry): void {
    clearInterval(entry.watch);
    clearTimeout(entry.leaving);
    entry.live[Symbol.dispose]();
  }

  /** Where somebody in a conference is reached; their id here if nobody names them. */
  async #addressOf(callSid: string): Promise<string | undefined> {
    const call = await this.#api.fetchCall(callSid);
    return (isInternal(call?.from) ? call?.from : call?.to) ?? undefined;
  }

  #now(): Date {
    return this.line.services.now();
  }

  async #guard(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#trouble(error);
    }
  }

  #failed(outcome: Outcome, error: unknown): void {
    this.#parts.count(outcome);
    this.#trouble(error);
  }

  #trouble(error: unknown): void {
    this.line.services.log.error({ err: error }, 'a call could not be followed');
    this.#tellTrouble(asTrouble(error));
  }

  #tellTrouble(trouble: LineTrouble): void {
    this.#troubledUntil = performance.now() + troubledFor;
    this.line.state.trouble(trouble);
  }
}

/** Whether a call was begun by an agent's browser or telephone. */
function isAgentsOwn({ direction, from }: Pick<TwilioCall, 'direction' | 'from'>): boolean {
  return direction === 'inbound' && isInternal(from);
}

/** A name for a further party that says nothing about the person and differs from call to call. */
function speakerOf(callSid: string, participant: string): string {
  return `party-${createHmac('sha256', callSid).update(participant).digest('base64url').slice(0, 10)}`;
}

import type { Switchboard } from '#listen/calls/server/switchboard.ts';
import type { LineAgent } from '#listen/lines/contract/deeds.ts';
import type { OpenLine } from '#listen/lines/server/channel.ts';
import { TwilioApi, type TwilioCall } from './api.ts';
import { LineHealth } from './line-health.ts';
import { LiveCall, type ExpectedStream, type LiveCallParts } from './live-call.ts';
import type { TwilioSettings } from './manifest.ts';
import type { StreamListener } from './protocol/stream.ts';
import { customerOf, isInternal, languageOf, type Hints } from './who-calls.ts';

/** How often Twilio is asked whether a call still goes on, in case nobody reports its end; and how long one may last. */
const lookEvery = 60_000;
const longest = 8 * 3_600_000;
/** From an agent's hanging up until the call counts as given back to the queue: Twilio ends most calls by then. */
const grace = 2_000;

/** States of a call that has not ended. */
const going = new Set(['queued', 'initiated', 'ringing', 'in-progress']);

/** What became of a call or a report, for the metrics. */
export type CallOutcome =
  | 'opened'
  | 'ended'
  | 'unknown-call'
  | 'over-already'
  | 'not-a-customer'
  | 'too-long-a-call'
  | 'replayed'
  | 'nobody-listens'
  | 'other-key'
  | 'outdated-answer'
  | 'stream-error'
  | Parameters<LiveCallParts['count']>[0];

/** What the calls of a line need. */
export interface OngoingCallsParts {
  line: OpenLine<TwilioSettings>;
  switchboard: Switchboard;
  expect(callSid: string, listener: StreamListener): ExpectedStream;
  count(outcome: CallOutcome): void;
}

/** A call while it lasts. */
export interface OngoingCall {
  /** The customer's leg. */
  sid: string;
  live: LiveCall;
  /** The agent's leg, where Twilio told of one. */
  agentLeg: string | undefined;
  /** Whether an agent was named who is known here. */
  isServed: boolean;
  /** Whether an agent speaks with the customer, as far as was reported. */
  isConnected: boolean;
  /** Somebody joined of whom the door could not be told. */
  isUnsure: boolean;
  /** Signatures of answers that were taken, so that none counts twice. */
  spent: Set<string>;
  began: number;
  watch: NodeJS.Timeout;
  leaving: NodeJS.Timeout | undefined;
}

/**
 * The calls of one line while they last. A call is the customer's leg at Twilio. Before one is begun Twilio is asked for it, so that
 * its REST API, and not whoever reported it, says who calls and whether the call goes on.
 */
export class OngoingCalls {
  /** The line under its present settings. */
  line: OpenLine<TwilioSettings>;
  readonly health = new LineHealth(() => this.line);
  readonly #parts: OngoingCallsParts;
  readonly #calls = new Map<string, Promise<OngoingCall | undefined>>();

  constructor(parts: OngoingCallsParts) {
    this.#parts = parts;
    this.line = parts.line;
  }

  get api(): TwilioApi {
    return new TwilioApi(this.line.settings);
  }

  /** A call that is known. */
  async get(sid: string): Promise<OngoingCall | undefined> {
    return this.#calls.get(sid)?.catch(() => undefined);
  }

  /** The call an agent's leg belongs to. */
  async ofAgent(leg: string): Promise<OngoingCall | undefined> {
    for (const sid of this.#calls.keys()) {
      const call = await this.get(sid);
      if (call?.agentLeg === leg) return call;
    }
    return undefined;
  }

  /** Makes a call known, once; undefined when Twilio says there is none, or it is not a customer's. */
  async enter(sid: string, hints: Hints): Promise<OngoingCall | undefined> {
    const known = this.#calls.get(sid);
    if (known) return known;
    const begun = this.#begin(sid, hints);
    this.#calls.set(sid, begun);
    const call = await begun.catch((error: unknown) => {
      this.#calls.delete(sid);
      throw error;
    });
    if (!call) this.#calls.delete(sid);
    return call;
  }

  /** An agent has the call now and speaks with the customer. */
  async hand(call: OngoingCall, agent: LineAgent | undefined): Promise<void> {
    await this.#assign(call, agent);
    // Not before the door knows who has the call.
    this.connect(call);
  }

  /** An agent will have the call: the question is about their guests, but until they speak with the customer there is nothing to hear. */
  async promise(call: OngoingCall, agent: LineAgent | undefined): Promise<void> {
    if (!call.isConnected) call.live.leaveAlone(true);
    await this.#assign(call, agent);
  }

  /** An agent speaks with the customer. */
  connect(call: OngoingCall): void {
    call.isConnected = true;
    call.live.leaveAlone(call.isUnsure);
  }

  /** Somebody else speaks on the customer's side. Where the door cannot be told, nothing more of this call is heard. */
  async admit(call: OngoingCall, speaker: string): Promise<void> {
    try {
      await this.line.doors.speakerJoined({ thread: call.sid, at: this.now, speaker });
    } catch (error) {
      call.isUnsure = true;
      call.live.leaveAlone(true);
      throw error;
    }
  }

  /** One nobody knows has it as well, and then nobody here does. */
  async #assign(call: OngoingCall, agent: LineAgent | undefined): Promise<void> {
    clearTimeout(call.leaving);
    const { doors } = this.line;
    const served = agent && (await doors.serve({ thread: call.sid, agent, at: this.now }));
    if (served === undefined && call.isServed) await doors.release({ thread: call.sid, at: this.now });
    call.isServed = served !== undefined;
  }

  /** The agent hung up: nothing more is heard; the call has ended, or waits for somebody else. */
  agentLeft(call: OngoingCall): void {
    call.agentLeg = undefined;
    call.isConnected = false;
    call.live.leaveAlone(true);
    clearTimeout(call.leaving);
    const giveBack = async () => {
      if ((await this.look(call)) && call.agentLeg === undefined) await this.line.doors.release({ thread: call.sid, at: this.now });
    };
    call.leaving = setTimeout(() => void this.health.guard(giveBack), grace).unref();
  }

  /** The customer's answer, given with a key. */
  async answer({ sid }: OngoingCall, granted: boolean): Promise<void> {
    const written = await this.line.doors.consent({ thread: sid, at: this.now, purpose: 'listen', granted, means: 'dtmf', proof: sid });
    if (written === 'nobody-listens') this.#parts.count('nobody-listens');
  }

  /** Asks Twilio whether the call goes on, and ends it if not. */
  async look(call: OngoingCall): Promise<boolean> {
    if ((await this.get(call.sid)) !== call) return false;
    const isTooLong = performance.now() - call.began > longest;
    if (isTooLong) this.#parts.count('too-long-a-call');
    const there = isTooLong ? undefined : await this.api.fetchCall(call.sid);
    if (there && isGoing(there.status)) return true;
    await this.end(call.sid);
    return false;
  }

  /** A call has ended, whether or not this process knew it. */
  async end(sid: string): Promise<void> {
    const call = await this.get(sid);
    this.#calls.delete(sid);
    if (call) {
      letGo(call);
      this.#parts.count('ended');
    }
    await this.line.doors.close({ thread: sid, at: this.now });
  }

  /** Ends what is left of them, as the node stops. */
  stop(): void {
    for (const sid of this.#calls.keys()) void this.get(sid).then((call) => call && letGo(call));
    this.#calls.clear();
  }

  get now(): Date {
    return this.line.services.now();
  }

  async #begin(sid: string, hints: Hints): Promise<OngoingCall | undefined> {
    const { switchboard, expect, count } = this.#parts;
    const there = await this.api.fetchCall(sid);
    if (there?.sid !== sid) return void count('unknown-call');
    if (!isGoing(there.status)) return void count('over-already');
    if (isAgentsOwn(there)) return void count('not-a-customer');
    const { conversationId } = await this.line.doors.begin({ thread: sid, at: this.now, channel: 'call', customer: customerOf(there, hints), language: languageOf(hints) });
    const look = () => this.health.guard(() => this.look(call));
    const live = new LiveCall({
      sid,
      expect: (listener) => expect(sid, listener),
      start: (order) => this.api.startStream(sid, { ...order, statusCallback: `${this.line.address}/streams` }),
      stop: (stream) => this.api.stopStream(sid, stream),
      count,
      began: () => this.health.streamed(),
      look,
      key: (digit) => void this.health.guard(async () => (digit === '2' ? this.answer(call, false) : count('other-key'))),
      trouble: (error) => this.health.failed(error),
    });
    live.attach(await switchboard.connect(conversationId, live));
    const call: OngoingCall = { sid, live, agentLeg: undefined, isServed: false, isConnected: false, isUnsure: false, spent: new Set(), began: performance.now(), watch: setInterval(() => void look(), lookEvery).unref(), leaving: undefined };
    count('opened');
    return call;
  }
}

function letGo({ watch, leaving, live }: OngoingCall): void {
  clearInterval(watch);
  clearTimeout(leaving);
  live[Symbol.dispose]();
}

/** Whether a call in this state has not ended. */
export function isGoing(status: string): boolean {
  return going.has(status);
}

/** Whether a call was begun by an agent's browser or telephone. */
export function isAgentsOwn({ direction, from }: Pick<TwilioCall, 'direction' | 'from'>): boolean {
  return direction === 'inbound' && isInternal(from);
}

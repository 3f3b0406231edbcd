import { createHmac } from 'node:crypto';
import type { CallDoors } from '#listen/calls/server/take-call-event.ts';
import type { OpenLine } from '#listen/lines/server/channel.ts';
import type { SpokenQuestion } from '#listen/lines/server/doors.ts';
import { agentNamedBy, Conferences } from './conferences.ts';
import { isAgentsOwn, isGoing, OngoingCalls, type OngoingCallsParts } from './ongoing-calls.ts';
import type { TwilioSettings } from './manifest.ts';
import { CallSid, type StreamStart } from './protocol/stream-message.ts';
import { socketTrouble } from './socket-trouble.ts';
import { Turns } from './turns.ts';
import type { TwilioReport } from './webhook.ts';
import { agentOf, hintsIn, isInternal, type Hints } from './who-calls.ts';

type Form<P extends TwilioReport['path']> = Extract<TwilioReport, { path: P }>['form'];

/** Does what is reported about the calls of one line: by Twilio, by a flow's own stream, by programs of the organisation. */
export class LineCalls {
  readonly #calls: OngoingCalls;
  readonly #count: OngoingCallsParts['count'];
  readonly #conferences = new Conferences();
  readonly #turns = new Turns();

  constructor(parts: OngoingCallsParts) {
    this.#calls = new OngoingCalls(parts);
    this.#count = parts.count;
  }

  /** The line under its present settings. */
  get line(): OpenLine<TwilioSettings> {
    return this.#calls.line;
  }

  set line(line: OpenLine<TwilioSettings>) {
    this.#calls.line = line;
  }

  /** Something came that only Twilio can have sent. */
  heard(): void {
    this.#calls.health.heard();
  }

  /** A flow of the organisation began a stream by itself. It was cut already; what it said makes the call known. */
  announced({ callSid, streamSid, customParameters }: StreamStart): void {
    const { health, api } = this.#calls;
    void health.guard(async () => {
      try {
        if (await api.stopStream(callSid, streamSid)) this.#count('stream-stopped');
      } catch (error) {
        this.#count('stop-failed');
        health.failed(error);
      }
      await this.#turns.take(callSid, () => this.#first(callSid, hintsIn(customParameters)));
    });
  }

  /** Does what Twilio reports. @param signature of the report, so that an answer counts once. */
  async take(report: Exclude<TwilioReport, { path: '/question' }>, query: Readonly<Record<string, string>>, signature: string): Promise<void> {
    const hints = hintsIn(query);
    switch (report.path) {
      case '':
        return this.#turns.take(report.form.ParentCallSid ?? report.form.CallSid, () => this.#leg(report.form, hints));
      case '/conference':
        return this.#turns.take(report.form.ConferenceSid, () => this.#conference(report.form, hints));
      case '/answer':
        return this.#turns.take(report.form.CallSid, () => this.#answer(report.form, hints, { askId: report.askId, signature }));
      case '/streams':
        if (report.form.StreamEvent !== 'stream-error') return;
        this.#count('stream-error');
        this.#calls.health.tell(socketTrouble);
    }
  }

  /** What a flow shall read out to its customer now; undefined while there is nothing to ask. */
  async question({ CallSid: sid }: Form<'/question'>, query: Readonly<Record<string, string>>): Promise<SpokenQuestion | undefined> {
    const hints = hintsIn(query);
    return this.#turns.take(sid, async () => {
      const call = await this.#calls.enter(sid, hints);
      if (!call) return undefined;
      if (hints.agent) await this.#calls.promise(call, agentOf(hints.agent));
      return this.line.doors.question(sid);
    });
  }

  /** The doors for reports of the organisation's own programs. A call they name is made known first. */
  get doors(): CallDoors {
    const { doors } = this.line;
    return {
      ...doors,
      placeOf: async (thread) => {
        if (CallSid.safeParse(thread).success) await this.#turns.take(thread, () => this.#calls.enter(thread, {}));
        return doors.placeOf(thread);
      },
      serve: async (serving) => {
        const served = await doors.serve(serving);
        const call = await this.#calls.get(serving.thread);
        if (call) this.#calls.connect(call);
        return served;
      },
      close: ({ thread }) => this.#calls.end(thread),
    };
  }

  /** Ends what is left of the calls, as the node stops. */
  stop(): void {
    this.#calls.stop();
  }

  /** Makes a call known, and its agent if somebody named them. */
  async #first(sid: string, hints: Hints): Promise<void> {
    const call = await this.#calls.enter(sid, hints);
    if (call && hints.agent) await this.#calls.hand(call, agentOf(hints.agent));
  }

  async #leg({ CallSid: sid, ParentCallSid: parentSid, CallStatus: status, To: to }: Form<''>, hints: Hints): Promise<void> {
    if (!isGoing(status)) return this.#legOver(sid);
    if (status !== 'in-progress') return;
    if (parentSid === undefined) return this.#first(sid, hints);
    const parent = await this.#calls.api.fetchCall(parentSid);
    if (!parent) return this.#count('unknown-call');
    // An agent who calls out is the first leg, and the customer the second.
    const isCallingOut = isAgentsOwn(parent);
    const call = await this.#calls.enter(isCallingOut ? sid : parentSid, hints);
    if (!call) return;
    call.agentLeg = isCallingOut ? parentSid : sid;
    await this.#calls.hand(call, agentOf(hints.agent ?? (isCallingOut ? parent.from : to)));
  }

  async #legOver(sid: string): Promise<void> {
    if ((await this.#calls.get(sid)) || (await this.line.doors.placeOf(sid))) return this.#calls.end(sid);
    const call = await this.#calls.ofAgent(sid);
    if (call) this.#calls.agentLeft(call);
  }

  async #conference({ ConferenceSid: sid, StatusCallbackEvent: event, CallSid: callSid, ParticipantLabel: label }: Form<'/conference'>, hints: Hints): Promise<void> {
    if (event === 'conference-end') return this.#conferences.end(sid);
    if (callSid === undefined) return;
    if (event === 'participant-leave') return this.#left(sid, callSid);
    if (event !== 'participant-join') return;
    const part = await this.#conferences.join(sid, { callSid, label }, () => this.#isCustomer(callSid));
    const { customer, agent, others } = this.#conferences.of(sid);
    const call = customer === undefined ? undefined : await this.#calls.enter(customer, hints);
    if (!call) return;
    if (part !== 'other' && agent) await this.#calls.hand(call, agentOf(agentNamedBy(agent.label) ?? hints.agent ?? (await this.#addressOf(agent.callSid))));
    // Whoever was there before the customer joined with them.
    const joined = part === 'customer' ? [...others] : part === 'other' ? [callSid] : [];
    for (const each of joined) await this.#calls.admit(call, speakerOf(call.sid, each));
  }

  async #left(sid: string, callSid: string): Promise<void> {
    const part = this.#conferences.leave(sid, callSid);
    const { customer } = this.#conferences.of(sid);
    const call = customer === undefined ? undefined : await this.#calls.get(customer);
    if (!call) return;
    if (part === 'customer') await this.#calls.look(call);
    else if (part === 'agent') this.#calls.agentLeft(call);
    else if (part === 'other') await this.line.doors.speakerLeft({ thread: call.sid, at: this.#calls.now, speaker: speakerOf(call.sid, callSid) });
  }

  async #answer({ CallSid: sid, Digits: digits }: Form<'/answer'>, hints: Hints, { askId, signature }: { askId: string | undefined; signature: string }): Promise<void> {
    const call = await this.#calls.enter(sid, hints);
    if (!call) return;
    if (hints.agent) await this.#calls.promise(call, agentOf(hints.agent));
    if (digits !== '1' && digits !== '2') return this.#count('other-key');
    // A no may be repeated as often as anybody likes.
    if (digits === '1' && call.spent.has(signature)) return this.#count('replayed');
    call.spent.add(signature);
    // A yes is for the question that was read out, not for one that came after it.
    if (digits === '1' && askId !== undefined && (await this.line.doors.question(sid))?.askId !== askId) return this.#count('outdated-answer');
    await this.#calls.answer(call, digits === '1');
  }

  async #isCustomer(callSid: string): Promise<boolean> {
    if (await this.#calls.get(callSid)) return true;
    const there = await this.#calls.api.fetchCall(callSid);
    return there?.direction === 'inbound' && !isInternal(there.from);
  }

  /** Where somebody in a conference is reached; their id here if nobody names them. */
  async #addressOf(callSid: string): Promise<string | undefined> {
    const there = await this.#calls.api.fetchCall(callSid);
    return (isInternal(there?.from) ? there?.from : there?.to) ?? undefined;
  }
}

/** A name for a further party that says nothing about the person and differs from call to call. */
function speakerOf(callSid: string, participant: string): string {
  return `party-${createHmac('sha256', callSid).update(participant).digest('base64url').slice(0, 10)}`;
}

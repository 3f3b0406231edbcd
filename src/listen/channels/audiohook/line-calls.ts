import { createHmac } from 'node:crypto';
import type { CallLine, Switchboard } from '#listen/calls/server/switchboard.ts';
import type { SoundSource } from '#listen/calls/server/sound-source.ts';
import type { Doors } from '#listen/lines/server/doors.ts';
import { agentOf, customerOf, languageOf } from './opening.ts';
import type { OpenParameters } from './protocol/client-message.ts';
import { CallRefused, type SessionCall } from './protocol/session-call.ts';

/** How long a call whose connection broke off waits for it to come back, in milliseconds. */
const grace = 30_000;

interface Entry {
  session: string;
  leave: () => void;
}

interface Thread {
  /** The party whose session brings the sound. */
  participant: string;
  /** Undefined while its connection is lost. */
  entry: Entry | undefined;
  line: CallLine | undefined;
  /** Sessions of further parties on the customer's side, by participant. */
  others: Map<string, Entry>;
  ending: NodeJS.Timeout | undefined;
  /** Settles once the conversation stands; further parties wait for it. */
  begun: Promise<unknown>;
}

/** A session that opens, as its call needs it. */
export interface Opening {
  parameters: OpenParameters;
  session: string;
  source: SoundSource;
  leave: () => void;
}

/** What the calls of a line need of it. */
export interface LineParts {
  doors: Doors;
  switchboard: Switchboard;
  now: () => Date;
  /** Is told what could not be done; the call goes on. */
  trouble: (error: unknown) => void;
}

/**
 * The calls of one Genesys line. A conversation there is one here; the first session brings its sound. A session of another
 * participant of the same conversation is one more party on the customer's side: its sound is not asked for, and the door
 * stays closed until everybody agreed.
 */
export class LineCalls {
  readonly #parts: LineParts;
  readonly #threads = new Map<string, Thread>();

  constructor(parts: LineParts) {
    this.#parts = parts;
  }

  /**
   * Makes a call of a session that opens.
   * @param agentField where in the opening the agent stands; empty if nowhere.
   * @throws CallRefused when another session already is this call.
   */
  async begin(opening: Opening, agentField: string): Promise<SessionCall> {
    const { parameters, session, leave } = opening;
    const id = parameters.conversationId.toLowerCase();
    const participant = parameters.participant.id.toLowerCase();
    const thread = this.#threads.get(id);
    if (!thread) return this.#first(id, participant, opening, agentField);
    if (participant !== thread.participant) return this.#further(id, thread, participant, { session, leave });
    const continues = parameters.continuedSessions?.some((each) => each.id.toLowerCase() === thread.entry?.session) ?? false;
    if (thread.entry && !continues) throw new CallRefused('same-call-twice');
    clearTimeout(thread.ending);
    thread.entry?.leave();
    thread.entry = { session, leave };
    await thread.begun;
    const place = await this.#parts.doors.placeOf(id);
    if (!place) throw new CallRefused('unavailable');
    return this.#carry(id, thread, place.conversationId, opening);
  }

  /** Ends what is left of the calls, as the line or the node stops. */
  stop(): void {
    for (const thread of this.#threads.values()) {
      clearTimeout(thread.ending);
      thread.entry?.leave();
      for (const other of thread.others.values()) other.leave();
    }
  }

  async #first(id: string, participant: string, opening: Opening, agentField: string): Promise<SessionCall> {
    const { parameters, session, leave } = opening;
    const begun = this.#enter(id, parameters, agentField);
    const thread: Thread = { participant, entry: { session, leave }, line: undefined, others: new Map(), ending: undefined, begun };
    this.#threads.set(id, thread);
    try {
      return await this.#carry(id, thread, await begun, opening);
    } catch (error) {
      this.#threads.delete(id);
      throw error;
    }
  }

  /** Begins the conversation and hands it to its agent, if the opening names one. */
  async #enter(id: string, parameters: OpenParameters, agentField: string): Promise<string> {
    const { doors, now } = this.#parts;
    const { conversationId } = await doors.begin({ thread: id, at: now(), channel: 'call', customer: customerOf(parameters), language: languageOf(parameters) });
    const agent = agentField === '' ? undefined : agentOf(parameters, agentField);
    if (agent) await doors.serve({ thread: id, agent, at: now() });
    return conversationId;
  }

  async #carry(id: string, thread: Thread, conversationId: string, { session, source }: Opening): Promise<SessionCall> {
    const line = await this.#parts.switchboard.connect(conversationId, source);
    thread.line?.[Symbol.dispose]();
    thread.line = line;
    return {
      push: line.push,
      hold: line.hold,
      over: (how) => {
        line[Symbol.dispose]();
        if (thread.entry?.session !== session) return;
        thread.entry = undefined;
        thread.line = undefined;
        if (how === 'ended') this.#end(id);
        else thread.ending = setTimeout(() => this.#end(id), grace);
      },
    };
  }

  async #further(id: string, thread: Thread, participant: string, entry: Entry): Promise<SessionCall> {
    const { doors, now, trouble } = this.#parts;
    if (thread.others.has(participant)) throw new CallRefused('same-call-twice');
    thread.others.set(participant, entry);
    const speaker = speakerOf(id, participant);
    try {
      await thread.begun;
      await doors.speakerJoined({ thread: id, at: now(), speaker });
    } catch (error) {
      thread.others.delete(participant);
      throw error;
    }
    return {
      push: () => undefined,
      hold: () => undefined,
      over: () => {
        thread.others.delete(participant);
        doors.speakerLeft({ thread: id, at: now(), speaker }).catch(trouble);
      },
    };
  }

  #end(id: string): void {
    const thread = this.#threads.get(id);
    if (!thread) return;
    this.#threads.delete(id);
    clearTimeout(thread.ending);
    for (const other of thread.others.values()) other.leave();
    this.#parts.doors.close({ thread: id, at: this.#parts.now() }).catch(this.#parts.trouble);
  }
}

/** A name for a further party that says nothing about the person and differs from call to call. */
function speakerOf(conversation: string, participant: string): string {
  return `party-${createHmac('sha256', conversation).update(participant).digest('base64url').slice(0, 10)}`;
}

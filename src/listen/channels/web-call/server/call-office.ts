import type { Switchboard } from '#listen/calls/server/switchboard.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { lineEnds, type LineNews, type PhoneState } from '../contract/line.ts';
import type { AgentPhone } from './agent-phone.ts';
import type { LineEnd } from './line-end.ts';
import type { LoadedCall } from './load-call.ts';
import { WebCall, type CallDeeds } from './web-call.ts';

/** What the office needs of the house. */
export interface OfficeParts {
  feed: Pick<Feed, 'follow'>;
  switchboard: () => Pick<Switchboard, 'connect'>;
  load(customerId: string, conversationId: string): Promise<LoadedCall | undefined>;
  /** Place of each waiting call in the queue of calls, 1 for the next. */
  places(): Promise<ReadonlyMap<string, number>>;
  isOffered(): Promise<boolean>;
  deeds: Omit<CallDeeds, 'changed'>;
}

interface Entry {
  call: WebCall;
  following: Disposable;
}

/** Who called first. Ids tell what happened within the same millisecond, as they follow time. */
function byAge(one: WebCall, other: WebCall): number {
  return one.openedAt.getTime() - other.openedAt.getTime() || (one.id < other.id ? -1 : 1);
}

/**
 * The telephones of this node: callers' lines, agents' telephones, and who speaks with whom. After every change everything is
 * brought in line with the conversations' logs once, so the order in which people come and go does not matter.
 */
export class CallOffice implements Disposable {
  readonly #parts: OfficeParts;
  readonly #calls = new Map<string, Promise<Entry | undefined>>();
  readonly #open = new Map<string, Entry>();
  readonly #phones = new Set<AgentPhone>();
  #isOffered = false;
  #isSettling = false;

  constructor(parts: OfficeParts) {
    this.#parts = parts;
  }

  /** Calls on this node. */
  get calls(): number {
    return this.#open.size;
  }

  /** Ids of the calls whose lines this node holds. */
  get held(): string[] {
    return [...this.#open.keys()];
  }

  /** Telephones that are switched on and not in use. */
  get freePhones(): number {
    const busy = new Set([...this.#open.values()].map(({ call }) => call.agentId));
    return [...this.#phones].filter(({ isOn, agentId }) => isOn && !busy.has(agentId)).length;
  }

  /** Telephones that are switched on. */
  get phones(): number {
    return [...this.#phones].filter(({ isOn }) => isOn).length;
  }

  /** A caller's window comes to its call; undefined when there is no such call. */
  async enter(customerId: string, conversationId: string, line: LineEnd<LineNews>): Promise<WebCall | undefined> {
    // Two windows that come at once find the same call.
    const opening = this.#calls.get(conversationId) ?? this.#begin(customerId, conversationId);
    this.#calls.set(conversationId, opening);
    const entry = await opening.catch((error: unknown) => {
      this.#calls.delete(conversationId);
      throw error;
    });
    if (!entry || entry.call.customerId !== customerId) {
      if (!entry) this.#calls.delete(conversationId);
      return undefined;
    }
    entry.call.enter(line);
    void this.findPlaces();
    return entry.call;
  }

  /** An agent's page is there. Disposing tells that it is gone. */
  add(phone: AgentPhone): Disposable {
    this.#phones.add(phone);
    this.settle();
    return {
      [Symbol.dispose]: () => {
        this.#phones.delete(phone);
        this.settle();
      },
    };
  }

  /** Switches a telephone on or off. One agent has one: the page that was on before goes silent. */
  switch(phone: AgentPhone, isOn: boolean): void {
    if (isOn) for (const other of this.#phones) if (other.agentId === phone.agentId) other.isOn = false;
    phone.isOn = isOn;
    this.settle();
  }

  /** The call a telephone is connected with. */
  callOf(phone: AgentPhone): WebCall | undefined {
    for (const { call } of this.#open.values()) if (call.phone === phone) return call;
    return undefined;
  }

  /** Looks once more whether calls are offered anywhere, and tells the telephones. */
  async lookAtOffers(): Promise<void> {
    this.#isOffered = await this.#parts.isOffered().catch(() => this.#isOffered);
    this.settle();
  }

  /** Tells everybody who waits their place. */
  async findPlaces(): Promise<void> {
    if (![...this.#open.values()].some(({ call }) => call.state === 'waiting')) return;
    const places = await this.#parts.places().catch(() => undefined);
    if (!places) return;
    for (const { call } of this.#open.values()) call.place = places.get(call.id) ?? null;
  }

  /** Connects telephones with the calls of their agents, and tells every telephone what it shows. */
  settle(): void {
    // A call that is connected says that it changed.
    if (this.#isSettling) return;
    this.#isSettling = true;
    for (const { call } of this.#open.values()) if (call.state === 'closed') this.#close(call);
    const calls = [...this.#open.values()].map(({ call }) => call).sort(byAge);
    const served = new Map<string, WebCall>();
    for (const call of calls) {
      const { agentId } = call;
      const isFirst = agentId !== null && !served.has(agentId);
      if (isFirst) served.set(agentId, call);
      call.connect(isFirst ? this.#phoneOf(agentId) : undefined);
    }
    const ringing = calls.filter(({ state, isThere }) => state === 'waiting' && isThere).map((call) => call.ringing);
    for (const phone of this.#phones) phone.tell({ phone: this.#stateOf(phone, ringing, served.get(phone.agentId)) });
    this.#isSettling = false;
  }

  #stateOf({ agentId, isOn }: AgentPhone, ringing: PhoneState['ringing'], call: WebCall | undefined): PhoneState {
    return { isOffered: this.#isOffered, isOn, isElsewhere: !isOn && this.#phoneOf(agentId) !== undefined, ringing, call: call?.served ?? null };
  }

  #phoneOf(agentId: string): AgentPhone | undefined {
    for (const phone of this.#phones) if (phone.isOn && phone.agentId === agentId) return phone;
    return undefined;
  }

  async #begin(customerId: string, conversationId: string): Promise<Entry | undefined> {
    const { load, feed, switchboard, deeds } = this.#parts;
    const about = await load(customerId, conversationId);
    if (!about) return undefined;
    const call = new WebCall(about, { ...deeds, changed: () => this.settle() });
    if (about.state !== 'closed') call.plug(await switchboard().connect(conversationId, call));
    const read = (event: Parameters<WebCall['heed']>[0]) => call.heed(event);
    const following = feed.follow(conversationId, about.lastSeq, { read, gone: () => this.#close(call) });
    const entry = { call, following };
    this.#open.set(conversationId, entry);
    return entry;
  }

  #close(call: WebCall): void {
    const entry = this.#open.get(call.id);
    if (!entry) return;
    this.#open.delete(call.id);
    this.#calls.delete(call.id);
    entry.following[Symbol.dispose]();
    call.end(lineEnds.over);
    call[Symbol.dispose]();
  }

  [Symbol.dispose](): void {
    for (const { call, following } of this.#open.values()) {
      following[Symbol.dispose]();
      call[Symbol.dispose]();
    }
    this.#open.clear();
    this.#calls.clear();
  }
}

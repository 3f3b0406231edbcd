import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import type { Sound } from '#listen/gate/contract/sound.ts';
import type { SoundSource } from '#listen/calls/server/sound-source.ts';
import type { CallLine } from '#listen/calls/server/switchboard.ts';
import { grace, lineEnds, type CallStanding, type LineNews, type RingingCall, type ServedCall } from '../contract/line.ts';
import { Duet } from './duet.ts';
import type { LineEnd } from './line-end.ts';
import type { LoadedCall } from './load-call.ts';
import type { AgentPhone } from './agent-phone.ts';

/** What a call asks of the house. */
export interface CallDeeds {
  /** Something about the call changed that others must know. */
  changed(): void;
  /** The caller did not come back. */
  abandon(call: WebCall): Promise<void>;
  /** The agent did not come back, or has no telephone: the call goes back into the queue. */
  giveBack(call: WebCall, agentId: string): Promise<void>;
}

/**
 * A call from a website: the caller's line, the telephone of the agent who serves it, and the ear that guests may listen with. Sound
 * goes from one to the other as it comes. Who serves, and whether it goes on, stands in the conversation's log alone.
 */
export class WebCall implements SoundSource, Disposable {
  readonly id: string;
  readonly customerId: string;
  readonly #about: LoadedCall;
  readonly #deeds: CallDeeds;
  readonly #duet = new Duet();
  #state: LoadedCall['state'];
  #agentId: string | null;
  #ear: CallLine | undefined;
  #isHeard = false;
  #line: LineEnd<LineNews> | undefined;
  #phone: AgentPhone | undefined;
  #wasServed = false;
  #isHeld = false;
  #isDisposed = false;
  #place: number | null = null;
  #leaving: NodeJS.Timeout | undefined;
  #missing: NodeJS.Timeout | undefined;

  constructor(about: LoadedCall, deeds: CallDeeds) {
    this.id = about.conversationId;
    this.customerId = about.customerId;
    this.#about = about;
    this.#deeds = deeds;
    this.#state = about.state;
    this.#agentId = about.agentId;
    this.settle();
  }

  get state(): LoadedCall['state'] {
    return this.#state;
  }

  get openedAt(): Date {
    return this.#about.openedAt;
  }

  /** Who serves it; null while it waits or has ended. */
  get agentId(): string | null {
    return this.#state === 'live' ? this.#agentId : null;
  }

  /** Whether the caller is on the line. */
  get isThere(): boolean {
    return this.#line !== undefined;
  }

  get phone(): AgentPhone | undefined {
    return this.#phone;
  }

  /** What agents see of it while it rings. */
  get ringing(): RingingCall {
    const { conversationId, customer, language, openedAt } = this.#about;
    return { conversationId, customer, language, since: openedAt.toISOString() };
  }

  /** What its agent sees of it. */
  get served(): ServedCall {
    const { conversationId, customer, openedAt } = this.#about;
    const standing = !this.#phone ? 'connecting' : !this.#line ? 'away' : this.#isHeld ? 'held' : 'talking';
    return { conversationId, customer, since: openedAt.toISOString(), standing };
  }

  /** Connects what guests hear it with. */
  plug(ear: CallLine): void {
    this.#ear = ear;
  }

  /** Takes in an event of the conversation's log. */
  heed(event: ConversationEvent): void {
    switch (event.kind) {
      case 'taken':
        this.#serve(event.body.agentId);
        break;
      case 'handed-over':
        this.#serve(event.body.to);
        break;
      case 'released':
        this.#state = 'waiting';
        this.#serve(null);
        break;
      case 'wrapped-up':
      case 'closed':
        this.#state = 'closed';
        this.#serve(null);
        break;
      default:
        return;
    }
    if (event.kind === 'taken' || event.kind === 'handed-over') this.#state = 'live';
    this.settle();
    this.#deeds.changed();
  }

  /** The caller's window is there; an older one of the same call steps back. */
  enter(line: LineEnd<LineNews>): void {
    this.#line?.end(lineEnds.elsewhere);
    this.#line = line;
    this.settle();
    this.#deeds.changed();
  }

  /** A window is gone. One that had stepped back changes nothing. */
  leave(line: LineEnd<LineNews>): void {
    if (this.#line !== line) return;
    this.#line = undefined;
    this.settle();
    this.#deeds.changed();
  }

  /** Connects the agent's telephone, or takes it away. */
  connect(phone: AgentPhone | undefined): void {
    if (this.#phone === phone) return;
    this.#phone = phone;
    this.#wasServed ||= phone !== undefined;
    this.settle();
  }

  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.settle();
    this.#deeds.changed();
  }

  set place(place: number | null) {
    this.#place = place;
    this.settle();
  }

  /** The caller spoke. */
  spokenByCustomer(sound: Sound, frame: ArrayBuffer): void {
    if (this.#standing !== 'talking') return;
    this.#phone?.hear(frame);
    this.#overhear('customer', sound);
  }

  /** The agent spoke. */
  spokenByAgent(sound: Sound, frame: ArrayBuffer): void {
    if (this.#standing !== 'talking') return;
    this.#line?.hear(frame);
    this.#overhear('agent', sound);
  }

  resume(): void {
    this.#isHeard = true;
  }

  pause(): void {
    this.#isHeard = false;
    this.#duet.clear();
  }

  /** Says to everybody how it stands, and begins or ends waiting for whoever is missing. */
  settle(): void {
    if (this.#isDisposed) return;
    const standing = this.#standing;
    this.#line?.tell({ call: { standing, place: standing === 'waiting' ? this.#place : null } });
    this.#ear?.hold(standing === 'held');
    const isOver = this.#state === 'closed';
    if (isOver) this.#line?.end(lineEnds.over);
    if (isOver || this.#line) this.#leaving = stopped(this.#leaving);
    else this.#leaving ??= setTimeout(() => void this.#abandon(), grace);
    const agentId = this.agentId;
    if (agentId === null || this.#phone) this.#missing = stopped(this.#missing);
    else this.#missing ??= setTimeout(() => void this.#giveBack(agentId), grace);
  }

  /** Ends the caller's window for another reason than that the call is over. */
  end(code: number): void {
    this.#line?.end(code);
    this.#line = undefined;
  }

  get #standing(): CallStanding {
    if (this.#state === 'closed') return 'over';
    if (this.#state === 'waiting') return 'waiting';
    if (!this.#phone) return this.#wasServed ? 'away' : 'connecting';
    return this.#isHeld ? 'held' : 'talking';
  }

  /** What could not be written down is tried again after another while. */
  async #abandon(): Promise<void> {
    await this.#deeds.abandon(this).catch(() => undefined);
    this.#leaving = undefined;
    this.settle();
  }

  async #giveBack(agentId: string): Promise<void> {
    await this.#deeds.giveBack(this, agentId).catch(() => undefined);
    this.#missing = undefined;
    this.settle();
  }

  #serve(agentId: string | null): void {
    if (this.#agentId === agentId && agentId !== null) return;
    this.#agentId = agentId;
    this.#phone = undefined;
    this.#wasServed = false;
    this.#isHeld = false;
    this.#missing = stopped(this.#missing);
  }

  /** Nothing is even put together while no guest may hear. */
  #overhear(party: 'customer' | 'agent', { samples }: Sound): void {
    if (!this.#isHeard) return;
    for (const stretch of this.#duet.add(party, samples)) this.#ear?.push(stretch);
  }

  [Symbol.dispose](): void {
    this.#isDisposed = true;
    this.#leaving = stopped(this.#leaving);
    this.#missing = stopped(this.#missing);
    this.#ear?.[Symbol.dispose]();
    this.#ear = undefined;
  }
}

function stopped(timer: NodeJS.Timeout | undefined): undefined {
  clearTimeout(timer);
  return undefined;
}

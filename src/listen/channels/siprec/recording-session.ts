import type { SoundSource } from '#listen/calls/server/sound-source.ts';
import { attendanceOf, followMetadata, type Attendance } from './body/follow-metadata.ts';
import type { RecordingMetadata } from './body/metadata.ts';
import { readNews } from './body/read-news.ts';
import type { OfferedStream } from './body/session-description.ts';
import type { SessionCall } from './line-calls.ts';
import type { Sides } from './sides.ts';
import { abilities } from './sip/abilities.ts';
import type { Dialog } from './sip/dialog.ts';
import type { SipRequest, SipResponse } from './sip/message.ts';
import { Refusal } from './sip/refusal.ts';
import type { ServerTransaction } from './sip/server-transaction.ts';
import { SessionLife } from './sip/session-life.ts';
import { readSessionTimer, shortestInterval, timerHeaders, type SessionTimer } from './sip/session-timer.ts';
import type { Transactions } from './sip/transactions.ts';
import type { Streams } from './streams.ts';
import { Wish, type Hearing } from './wish.ts';

/** How long things may take, in milliseconds. */
const patience = {
  /** An answer to a request of ours, before the other side counts as gone. */
  answer: 5_000,
  /** Where no session timer runs, the other side is asked so often whether it still has the call. */
  probe: 60_000,
  /** No call is longer. */
  call: 12 * 3_600_000,
};

export interface SessionOptions {
  dialog: Dialog;
  transactions: Transactions;
  streams: (push: SessionCall['push']) => Streams;
  /** Our own address in Contact. */
  contact: string;
  sidesOf: (attendance: Attendance) => Sides;
  /** Makes a call of it. @throws Refusal when this call is here already. */
  begin: (attendance: Attendance, sides: Sides, source: SoundSource) => Promise<SessionCall>;
  count: (outcome: string) => void;
  gone: () => void;
  patience?: Partial<typeof patience>;
}

type State = 'begun' | 'answered' | 'open' | 'over';

/**
 * One recording session as its server (RFC 7866). It begins on hold, asks for sound only while the door is open and somebody
 * listens, and holds again at once when it closes:
 *
 *     begun ─(200 inactive)→ answered ─ACK→ open ⇄ (re-INVITE recvonly | inactive) ─BYE→ over
 *
 * Sound is dropped where it arrives from the moment it is no longer wanted, whatever the other side does. One that refuses to
 * hold is hung up on.
 */
export class RecordingSession implements SoundSource {
  readonly #options: SessionOptions;
  readonly #patience: typeof patience;
  readonly #streams: Streams;
  readonly #longest: NodeJS.Timeout;
  #state: State = 'begun';
  #call: SessionCall | undefined;
  #metadata: RecordingMetadata | undefined;
  /** How often it was told who takes part, and the last time of these that the doors know. */
  readonly #attendance = { told: 0, known: 0 };
  /** An INVITE of theirs whose acknowledgement is awaited, and whether that brings an answer to an offer of ours. */
  #invite: { transaction: ServerTransaction; offered: boolean } | undefined;
  readonly #wish: Wish;
  readonly #life: SessionLife;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#patience = { ...patience, ...options.patience };
    this.#streams = options.streams((sound) => this.#call?.push(sound));
    this.#wish = new Wish({
      mayAsk: () => this.#state === 'open' && !this.#invite,
      ask: (wanted) => this.#ask(wanted),
      crossesAgainAndAgain: () => this.hangUp('requests-crossed'),
    });
    this.#life = new SessionLife({ refresh: () => this.#wish.tellAnew(), expired: () => void this.hangUp('session-expired'), probe: () => void this.#probe() }, this.#patience.probe);
    this.#longest = setTimeout(() => void this.hangUp('call-too-long'), this.#patience.call).unref();
  }

  get state(): State {
    return this.#state;
  }

  /** Takes the INVITE it begins with. */
  async begin(transaction: ServerTransaction): Promise<void> {
    transaction.cancelled = () => {
      transaction.answer({ status: 487, reason: 'Request Terminated' });
      this.#options.count('cancelled');
      void this.#finish();
    };
    transaction.answer({ status: 100, reason: 'Trying' });
    try {
      const timing = readTimer(transaction.request);
      const offer = await this.#take(transaction);
      if (!offer) throw new Refusal(488, 'Not Acceptable Here', 'no-offer');
      if (this.#isOver) return;
      this.#accept(transaction, 'inactive', timing);
      this.#state = 'answered';
    } catch (error) {
      this.#refuse(transaction, error);
      await this.#finish();
    }
  }

  /** A request within the session. */
  async heed(transaction: ServerTransaction): Promise<void> {
    const { method, body } = transaction.request;
    try {
      if (!this.#options.dialog.isNext(transaction.request)) throw new Refusal(500, 'Server Internal Error', 'out-of-order', [['retry-after', '1']]);
      if (method === 'BYE') {
        transaction.answer({ status: 200, reason: 'OK' });
        this.#options.count('ended');
        return await this.#finish();
      }
      if (method === 'OPTIONS') return transaction.answer({ status: 200, reason: 'OK', headers: abilities });
      if (method !== 'INVITE' && method !== 'UPDATE') throw new Refusal(405, 'Method Not Allowed', 'unknown-method', abilities.slice(0, 1));
      if (this.#wish.isAsking && (method === 'INVITE' || body.length > 0)) throw new Refusal(491, 'Request Pending', 'requests-crossed');
      if (this.#invite) throw new Refusal(500, 'Server Internal Error', 'not-acknowledged-yet', [['retry-after', '1']]);
      await this.#change(transaction);
    } catch (error) {
      this.#refuse(transaction, error);
    }
  }

  /** The other side has our answer. */
  acknowledged(request: SipRequest): void {
    if (!this.#invite || this.#invite.transaction.request.cseq.number !== request.cseq.number) return;
    const { transaction, offered } = this.#invite;
    transaction.acknowledged();
    this.#invite = undefined;
    if (this.#state === 'answered') this.#state = 'open';
    void this.#settle(offered ? request : undefined, transaction.peer.address);
  }

  resume(): void {
    this.#wish.want('recvonly');
    this.#listen();
  }

  pause(): void {
    this.#streams.hear(false);
    this.#wish.want('inactive');
  }

  /** Ends it from our side. */
  async hangUp(outcome: string): Promise<void> {
    if (this.#isOver) return;
    const { dialog, transactions, count } = this.#options;
    count(outcome);
    const isKnown = this.#state !== 'begun';
    await Promise.all([this.#finish(), isKnown && transactions.ask(dialog.request('BYE'), dialog.peer, { patience: 1_000 })]);
  }

  get #isOver(): boolean {
    return this.#state === 'over';
  }

  /** A new description, new metadata, or only a sign of life. */
  async #change(transaction: ServerTransaction): Promise<void> {
    const { method } = transaction.request;
    const timing = readTimer(transaction.request);
    const offer = await this.#take(transaction);
    if (this.#isOver) return;
    if (method === 'UPDATE' && !offer) {
      this.#life.agree(timing);
      return transaction.answer({ status: 200, reason: 'OK', headers: [...this.#headers(), ...(timing ? timerHeaders(timing) : [])] });
    }
    this.#accept(transaction, offer && this.#streams.areHeld ? 'inactive' : this.#wish.wanted, timing, offer === undefined);
    this.#wish.hasToldAnyway();
    if (offer) this.#call?.hold(this.#streams.areHeld);
  }

  /** Reads what a request brings and does it. @returns the offer, if there is one. */
  async #take({ request, peer }: ServerTransaction): Promise<OfferedStream[] | undefined> {
    const { offer, metadata } = await readNews(request);
    if (offer && !(await this.#streams.take(offer, peer.address))) throw new Refusal(503, 'Service Unavailable', 'no-port-free', [['retry-after', '30']]);
    if (offer && !this.#streams.areUsable) throw new Refusal(488, 'Not Acceptable Here', 'no-usable-sound');
    if (metadata) await this.#attend(metadata);
    return offer;
  }

  async #attend(news: RecordingMetadata): Promise<void> {
    this.#metadata = followMetadata(this.#metadata, news);
    const attendance = attendanceOf(this.#metadata);
    const sides = this.#options.sidesOf(attendance);
    const told = (this.#attendance.told += 1);
    this.#streams.hear(false);
    if (this.#call) await this.#call.attend(sides);
    else {
      const call = await this.#options.begin(attendance, sides, this);
      this.#call = call;
      if (this.#isOver) await call.over();
      else this.#options.count('opened');
    }
    this.#attendance.known = told;
    this.#streams.assign(sides.parties);
    this.#listen();
  }

  /** Lets sound through while it is wanted. Until the doors know who has come, nothing is heard of anybody. */
  #listen(): void {
    const { told, known } = this.#attendance;
    this.#streams.hear(this.#wish.wanted === 'recvonly' && known === told && !this.#isOver);
  }

  #accept(transaction: ServerTransaction, direction: Hearing, timing: SessionTimer | undefined, offered = false): void {
    this.#life.agree(timing);
    const body = { type: 'application/sdp', text: this.#streams.describe(direction) };
    if (transaction.request.method === 'INVITE') this.#invite = { transaction, offered };
    transaction.answer({ status: 200, reason: 'OK', headers: [...this.#headers(), ...(timing ? timerHeaders(timing) : [])], body }, () => void this.hangUp('never-acknowledged'));
  }

  #headers(): Array<readonly [string, string]> {
    return [['contact', this.#options.contact], ...abilities];
  }

  #refuse(transaction: ServerTransaction, error: unknown): void {
    const refusal = error instanceof Refusal ? error : new Refusal(503, 'Service Unavailable', 'unavailable', [['retry-after', '5']]);
    this.#options.count(refusal.outcome);
    transaction.answer(refusal);
  }

  async #settle(answer: SipRequest | undefined, source: string): Promise<void> {
    if (answer) await this.#heedAnswer(answer, source);
    if (this.#state === 'open') this.#life.watch();
    await this.#wish.settle();
  }

  /** Tells the other side what is wanted, with a re-INVITE. */
  async #ask(direction: Hearing): Promise<'told' | 'crossed' | 'over'> {
    const { dialog, transactions, count } = this.#options;
    const { timing } = this.#life;
    const headers = [...abilities, ...(timing ? [['session-expires', `${timing.interval};refresher=${timing.refresher === 'us' ? 'uac' : 'uas'}`] as const] : [])];
    const request = dialog.request('INVITE', { headers, body: { type: 'application/sdp', text: this.#streams.describe(direction) } });
    const response = await transactions.ask(request, dialog.peer, { patience: this.#patience.answer, acknowledge: (success) => dialog.acknowledge(success) });
    if (this.#isOver) return 'over';
    if (isGone(response)) await this.hangUp('other-side-gone');
    else if (response.status === 491) return 'crossed';
    else if (response.status < 300) {
      this.#life.agree(readSessionTimer(response.headers, 'answer') as SessionTimer | undefined);
      await this.#heedAnswer(response, dialog.peer.address);
    } else if (direction === 'inactive') await this.hangUp('hold-refused');
    else {
      count('sound-refused');
      this.#call?.hold(true);
    }
    return this.#isOver ? 'over' : 'told';
  }

  async #heedAnswer({ headers, body }: Pick<SipRequest, 'headers' | 'body'>, source: string): Promise<void> {
    const { offer: answer } = await readNews({ headers, body }).catch(() => ({ offer: undefined }));
    if (!answer) return this.#options.count('broken-sdp');
    this.#streams.heed(answer, source);
    if (this.#wish.wanted === 'recvonly') this.#call?.hold(this.#streams.areHeld);
  }

  async #probe(): Promise<void> {
    const { dialog, transactions } = this.#options;
    if (this.#wish.isAsking || this.#invite) return;
    const response = await transactions.ask(dialog.request('OPTIONS'), dialog.peer, { patience: this.#patience.answer });
    if (isGone(response)) await this.hangUp('other-side-gone');
  }

  async #finish(): Promise<void> {
    if (this.#isOver) return;
    this.#state = 'over';
    clearTimeout(this.#longest);
    this.#life[Symbol.dispose]();
    this.#invite?.transaction.acknowledged();
    this.#options.gone();
    await Promise.all([this.#streams[Symbol.asyncDispose](), this.#call?.over()]);
  }
}

/** It does not answer, or knows nothing of the call any more. */
function isGone(response: SipResponse | undefined): response is undefined | (SipResponse & { status: 481 | 408 }) {
  return !response || response.status === 481 || response.status === 408;
}

/** @throws Refusal for an interval that would be nothing but refreshing. */
function readTimer({ headers }: SipRequest): SessionTimer | undefined {
  const timer = readSessionTimer(headers, 'request');
  if (timer === 'too-short') throw new Refusal(422, 'Session Interval Too Small', 'session-timer-too-short', [['min-se', String(shortestInterval)]]);
  return timer;
}

import { randomBytes } from 'node:crypto';
import { SipHeaders } from './headers.ts';
import type { SipRequest, SipResponse } from './message.ts';
import { firstRepetition, giveUpAfter, repeat } from './repeat.ts';
import { ServerTransaction } from './server-transaction.ts';
import type { Peer } from './transport.ts';
import { writeMessage } from './write-message.ts';

/** A request of ours: everything but the Via, which belongs to the transaction. */
export interface OutgoingRequest {
  method: string;
  uri: string;
  headers: ReadonlyArray<readonly [string, string]>;
  body?: { type: string; text: string } | undefined;
}

interface ClientTransaction {
  method: string;
  settle: (response: SipResponse) => void;
  /** What is sent when a final answer comes again, as our acknowledgement was lost. */
  acknowledgement: Buffer | undefined;
}

export interface TransactionsOptions {
  /** `host:port` under which the other side reaches us. */
  sentBy: string;
  send: (message: Buffer, peer: Peer) => void;
  /** A request that begins a transaction. */
  request: (transaction: ServerTransaction) => void;
  /** An ACK of a success: its dialog knows what to do with it. */
  acknowledged: (request: SipRequest) => void;
  refused: (why: 'too-many-requests') => void;
}

/** Requests under way at a time, theirs and ours; beyond that new ones are dropped. */
const most = 4_000;

/** Ties requests, their repetitions and their answers together (RFC 3261, 17). */
export class Transactions implements Disposable {
  readonly #options: TransactionsOptions;
  readonly #server = new Map<string, ServerTransaction>();
  readonly #client = new Map<string, ClientTransaction>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #waiting = new Set<Disposable>();

  constructor(options: TransactionsOptions) {
    this.#options = options;
  }

  /** Takes a request that came. */
  take(request: SipRequest, peer: Peer): void {
    const { method } = request;
    const known = this.#server.get(keyOf(request, method === 'ACK' || method === 'CANCEL' ? 'INVITE' : method));
    if (method === 'ACK') {
      known?.acknowledged();
      return this.#options.acknowledged(request);
    }
    if (method === 'CANCEL') return this.#cancel(request, peer, known);
    if (known) return known.again();
    if (this.#server.size >= most) return this.#options.refused('too-many-requests');
    const transaction = new ServerTransaction({ request, peer, localTag: newTag(), send: this.#options.send });
    const key = keyOf(request, method);
    this.#server.set(key, transaction);
    // A repetition later than this is a new request; whoever answers it late has given it up.
    this.#later(() => {
      transaction[Symbol.dispose]();
      this.#server.delete(key);
    });
    this.#options.request(transaction);
  }

  /** Takes an answer that came. */
  heed(response: SipResponse): void {
    const transaction = this.#client.get(`${response.via.params.get('branch')} ${response.cseq.method}`);
    transaction?.settle(response);
  }

  /**
   * Sends a request and waits for its final answer.
   * @param patience in milliseconds.
   * @param acknowledge writes the ACK of a success; for INVITE only.
   * @returns undefined when none came in time.
   */
  ask(request: OutgoingRequest, peer: Peer, { patience = giveUpAfter, acknowledge }: { patience?: number; acknowledge?: (response: SipResponse) => OutgoingRequest } = {}): Promise<SipResponse | undefined> {
    const branch = `z9hG4bK${randomBytes(12).toString('hex')}`;
    const message = this.#write(request, peer, branch);
    const key = `${branch} ${request.method}`;
    return new Promise((resolve) => {
      const end = (response: SipResponse | undefined) => {
        sending[Symbol.dispose]();
        this.#waiting.delete(sending);
        resolve(response);
        this.#later(() => this.#client.delete(key));
      };
      const transaction: ClientTransaction = {
        method: request.method,
        acknowledgement: undefined,
        settle: (response) => {
          if (response.status < 200) return;
          if (transaction.acknowledgement) return this.#options.send(transaction.acknowledgement, peer);
          if (request.method === 'INVITE') {
            const isSuccess = response.status < 300 && acknowledge;
            // A refusal is acknowledged within the transaction, a success by a request of its own (17.1.1.3, 13.2.2.4).
            transaction.acknowledgement = isSuccess ? this.#write(acknowledge(response), peer, `z9hG4bK${randomBytes(12).toString('hex')}`) : this.#write(refusalAck(request, response), peer, branch);
            this.#options.send(transaction.acknowledgement, peer);
          }
          end(response);
        },
      };
      this.#client.set(key, transaction);
      const send = () => this.#options.send(message, peer);
      const over = () => end(undefined);
      const sending = peer.protocol === 'udp' ? repeat(send, { over, patience }) : once(send, { over, patience });
      this.#waiting.add(sending);
    });
  }

  #cancel(request: SipRequest, peer: Peer, invite: ServerTransaction | undefined): void {
    const transaction = new ServerTransaction({ request, peer, localTag: invite?.localTag ?? newTag(), send: this.#options.send });
    transaction.answer(invite ? { status: 200, reason: 'OK' } : { status: 481, reason: 'Call/Transaction Does Not Exist' });
    if (invite && !invite.isFinal) invite.cancelled?.();
  }

  #write({ method, uri, headers, body }: OutgoingRequest, { protocol }: Peer, branch: string): Buffer {
    const via = `SIP/2.0/${protocol.toUpperCase()} ${this.#options.sentBy};branch=${branch};rport`;
    return writeMessage({ start: `${method} ${uri} SIP/2.0`, headers: new SipHeaders([['via', via], ['max-forwards', '70'], ...headers]), body });
  }

  #later(act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, giveUpAfter + firstRepetition).unref();
    this.#timers.add(timer);
  }

  [Symbol.dispose](): void {
    for (const timer of this.#timers) clearTimeout(timer);
    for (const waiting of this.#waiting) waiting[Symbol.dispose]();
    for (const transaction of this.#server.values()) transaction[Symbol.dispose]();
    this.#server.clear();
    this.#client.clear();
  }
}

/** A tag nobody can guess. */
function newTag(): string {
  return randomBytes(9).toString('hex');
}

function keyOf({ via, callId, cseq }: SipRequest, method: string): string {
  return [via.params.get('branch') ?? '', via.host, via.port ?? '', callId, cseq.number, method].join(' ');
}

function refusalAck({ uri, headers }: OutgoingRequest, { headers: answered, cseq }: SipResponse): OutgoingRequest {
  const kept = headers.filter(([name]) => ['from', 'call-id', 'route'].includes(name));
  return { method: 'ACK', uri, headers: [...kept, ['to', answered.get('to') ?? ''], ['cseq', `${cseq.number} ACK`]] };
}

function once(act: () => void, { over, patience }: { over: () => void; patience: number }): Disposable {
  act();
  const end = setTimeout(over, patience);
  return { [Symbol.dispose]: () => clearTimeout(end) };
}

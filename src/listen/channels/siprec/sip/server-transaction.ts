import { SipHeaders } from './headers.ts';
import type { SipRequest } from './message.ts';
import { repeat } from './repeat.ts';
import type { Peer } from './transport.ts';
import { writeMessage } from './write-message.ts';

/** An answer as the rest of the product gives it; what ties it to its request is added. */
export interface Answer {
  status: number;
  reason: string;
  headers?: ReadonlyArray<readonly [string, string]>;
  body?: { type: string; text: string } | undefined;
}

/** What a transaction needs from where it stands. */
export interface ServerTransactionOptions {
  request: SipRequest;
  peer: Peer;
  /** Our tag in To, if the request has none. */
  localTag: string;
  send: (message: Buffer, peer: Peer) => void;
}

/**
 * A request of the other side and our answer to it (RFC 3261, 17.2). A request that comes again gets the same answer again. A
 * final answer to INVITE is repeated until it is acknowledged: a refusal here, a success over any transport (13.3.1.4).
 */
export class ServerTransaction {
  readonly request: SipRequest;
  readonly peer: Peer;
  readonly localTag: string;
  readonly #send: (message: Buffer, peer: Peer) => void;
  #answer: Buffer | undefined;
  #isFinal = false;
  #repeating: Disposable | undefined;
  /** Called when it is cancelled before it was answered. */
  cancelled: (() => void) | undefined;

  constructor({ request, peer, localTag, send }: ServerTransactionOptions) {
    this.request = request;
    this.peer = peer;
    this.localTag = request.to.params.get('tag') ?? localTag;
    this.#send = send;
  }

  get isFinal(): boolean {
    return this.#isFinal;
  }

  /**
   * Answers; only the first final answer counts.
   * @param lost called when a success of INVITE was never acknowledged.
   */
  answer(answer: Answer, lost: () => void = () => undefined): void {
    if (this.#isFinal) return;
    const { request, peer } = this;
    this.#isFinal = answer.status >= 200;
    const message = writeAnswer(request, peer, this.localTag, answer);
    this.#answer = message;
    const send = () => this.#send(message, peer);
    const isRepeated = request.method === 'INVITE' && this.#isFinal && (answer.status < 300 || peer.protocol === 'udp');
    if (isRepeated) this.#repeating = repeat(send, { over: lost });
    else send();
  }

  /** The same request came again. */
  again(): void {
    if (this.#answer) this.#send(this.#answer, this.peer);
  }

  /** The final answer has arrived. */
  acknowledged(): void {
    this.#repeating?.[Symbol.dispose]();
    this.#repeating = undefined;
  }

  [Symbol.dispose](): void {
    this.acknowledged();
  }
}

/** Ties an answer to its request (RFC 3261, 8.2.6.2; RFC 3581 for `rport`). */
function writeAnswer({ headers, to, via }: SipRequest, peer: Peer, localTag: string, { status, reason, headers: further = [], body }: Answer): Buffer {
  const [top = '', ...vias] = headers.list('via');
  const received = via.params.has('rport') ? `;received=${peer.address};rport=${peer.port}` : via.host === peer.address ? '' : `;received=${peer.address}`;
  const fields = new SipHeaders([['via', top.replace(/;\s*(?:rport|received)(?:=[^;]*)?(?=;|$)/gi, '') + received]]);
  for (const each of vias) fields.add('via', each);
  for (const name of ['from', 'to', 'call-id', 'cseq']) {
    const value = headers.get(name) ?? '';
    fields.add(name, name === 'to' && status > 100 && !to.params.has('tag') ? `${value};tag=${localTag}` : value);
  }
  if (status < 300) for (const each of headers.list('record-route')) fields.add('record-route', each);
  for (const [name, value] of further) fields.add(name, value);
  return writeMessage({ start: `SIP/2.0 ${status} ${reason}`, headers: fields, body });
}

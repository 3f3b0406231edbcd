import { isIP } from 'node:net';
import { readAddress, readUri } from './address.ts';
import type { SipRequest, SipResponse } from './message.ts';
import type { ServerTransaction } from './server-transaction.ts';
import type { OutgoingRequest } from './transactions.ts';
import type { Peer } from './transport.ts';

/** Our side of what an INVITE began: who talks to whom, and where requests of ours go (RFC 3261, 12). */
export class Dialog {
  readonly callId: string;
  readonly localTag: string;
  readonly remoteTag: string;
  readonly #contact: string;
  readonly #from: string;
  readonly #to: string;
  readonly #routes: string[];
  readonly #source: Peer;
  readonly #isTrusted: (address: string) => boolean;
  #target: string;
  #localSeq = 0;
  #remoteSeq: number;

  /** @param contact our own address, as it stands in Contact. */
  constructor({ request, localTag, peer }: ServerTransaction, contact: string, isTrusted: (address: string) => boolean) {
    this.callId = request.callId;
    this.localTag = localTag;
    this.remoteTag = request.from.params.get('tag') ?? '';
    this.#contact = contact;
    this.#from = `${request.headers.get('to') ?? ''};tag=${localTag}`;
    this.#to = request.headers.get('from') ?? '';
    this.#routes = request.headers.list('record-route');
    this.#target = readAddress(request.headers.list('contact')[0] ?? '')?.uri ?? request.from.uri;
    this.#remoteSeq = request.cseq.number;
    this.#source = peer;
    this.#isTrusted = isTrusted;
  }

  /** Whether a request or an answer is part of it. */
  owns({ callId, to, from }: SipRequest): boolean {
    return callId === this.callId && to.params.get('tag') === this.localTag && (from.params.get('tag') ?? '') === this.remoteTag;
  }

  /** Notes the number of a request; false when it is older than one before it (12.2.2). */
  isNext({ cseq, headers, method }: SipRequest): boolean {
    if (cseq.number <= this.#remoteSeq) return false;
    this.#remoteSeq = cseq.number;
    if (method === 'INVITE' || method === 'UPDATE') this.#retarget(headers.list('contact')[0]);
    return true;
  }

  /** Writes a request of ours within it. */
  request(method: string, { headers = [], body }: Partial<Pick<OutgoingRequest, 'headers' | 'body'>> = {}): OutgoingRequest {
    this.#localSeq += 1;
    return { method, uri: this.#target, headers: [...this.#common(this.#localSeq, method), ...headers], body };
  }

  /** Writes the acknowledgement of a success of ours. */
  acknowledge(response: SipResponse): OutgoingRequest {
    this.#retarget(response.headers.list('contact')[0]);
    return { method: 'ACK', uri: this.#target, headers: this.#common(response.cseq.number, 'ACK') };
  }

  /**
   * Where requests go: to the first route, else to the Contact, if it is an address we trust; else to where the INVITE came
   * from. So nobody makes us send to strangers, and names need not be looked up.
   */
  get peer(): Peer {
    const next = readUri(readAddress(this.#routes[0] ?? '')?.uri ?? this.#target);
    const { protocol } = this.#source;
    const known = next && isIP(next.host) !== 0 && this.#isTrusted(next.host) ? { address: next.host, port: next.port ?? 5_060 } : undefined;
    // A connection stands already, and through a firewall it may be the only one possible (RFC 5923).
    if (protocol === 'tcp') return { ...this.#source, otherwise: known };
    return known ? { protocol, ...known } : this.#source;
  }

  #retarget(contact: string | undefined): void {
    const uri = contact === undefined ? undefined : readAddress(contact)?.uri;
    if (uri !== undefined && readUri(uri)) this.#target = uri;
  }

  #common(seq: number, method: string): Array<readonly [string, string]> {
    return [
      ['from', this.#from],
      ['to', this.#to],
      ['call-id', this.callId],
      ['cseq', `${seq} ${method}`],
      ...this.#routes.map((route) => ['route', route] as const),
      ['contact', this.#contact],
    ];
  }
}

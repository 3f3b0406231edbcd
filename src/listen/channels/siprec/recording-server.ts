import { isIPv6 } from 'node:net';
import { switchboardOf } from '#listen/calls/server/switchboard-of.ts';
import type { OpenLine } from '#listen/lines/server/channel.ts';
import { LineCalls } from './line-calls.ts';
import { addressTrouble } from './line-troubles.ts';
import type { SiprecSettings } from './manifest.ts';
import { RecordingSession } from './recording-session.ts';
import { RtpPorts } from './rtp/rtp-ports.ts';
import { sidesOf } from './sides.ts';
import { abilities } from './sip/abilities.ts';
import { readAddress } from './sip/address.ts';
import { Dialog } from './sip/dialog.ts';
import { Digest } from './sip/digest.ts';
import type { SipRequest } from './sip/message.ts';
import { Refusal } from './sip/refusal.ts';
import type { ServerTransaction } from './sip/server-transaction.ts';
import { Transactions } from './sip/transactions.ts';
import { SipTransport } from './sip/transport.ts';
import { trustedAddresses } from './sip/trusted.ts';
import { Streams } from './streams.ts';

const remembered = 'open calls';
const mostCalls = 1_000;
const understood = new Set(['siprec', 'timer']);

/** The recording server of one line: takes sessions in and hands each what belongs to it. */
export class RecordingServer implements AsyncDisposable {
  readonly #line: OpenLine<SiprecSettings>;
  readonly #calls: LineCalls;
  readonly #digest: Digest | undefined;
  readonly #isTrusted: (address: string) => boolean;
  readonly #ports: RtpPorts;
  readonly #sessions = new Map<string, { session: RecordingSession; dialog: Dialog }>();
  /** Communication sessions that are being listened to, by the Call-ID of the recording session. */
  readonly #heard = new Map<string, string>();
  readonly #address: string;
  readonly #transactions: Transactions;
  #transport: SipTransport | undefined;

  private constructor(line: OpenLine<SiprecSettings>) {
    const { settings, doors, services } = line;
    this.#line = line;
    this.#address = addressOf(settings);
    this.#isTrusted = trustedAddresses(settings.trusted);
    this.#digest = settings.user ? new Digest(settings.user, settings.password ?? '') : undefined;
    this.#ports = new RtpPorts({ address: settings.listenAddress, from: settings.rtpFrom, to: settings.rtpTo });
    this.#calls = new LineCalls({
      doors,
      switchboard: switchboardOf(services),
      now: services.now,
      trouble: (error) => services.log.error({ err: error }, 'a call could not be followed'),
      remember: (open) => line.memory.write(remembered, open),
    });
    this.#transactions = new Transactions({
      sentBy: this.#host,
      send: (message, peer) => this.#transport?.send(message, peer),
      request: (transaction) => void this.#take(transaction),
      acknowledged: (request) => this.#find(request)?.acknowledged(request),
      refused: (why) => this.#count(why),
    });
  }

  /** Opens the ports of a line. @throws LineTrouble when they cannot be had. */
  static async open(line: OpenLine<SiprecSettings>): Promise<RecordingServer> {
    const server = new RecordingServer(line);
    const { listenAddress, sipPort, transport } = line.settings;
    await server.#calls.endForgotten(await line.memory.read(remembered));
    server.#transport = await SipTransport.open({
      address: listenAddress,
      port: sipPort,
      protocols: transport === 'both' ? ['udp', 'tcp'] : [transport],
      isTrusted: server.#isTrusted,
      request: (request, peer) => server.#transactions.take(request, peer),
      response: (response) => server.#transactions.heed(response),
      refused: (why) => server.#count(why),
    }).catch((error: unknown) => {
      throw addressTrouble(error, line.settings);
    });
    return server;
  }

  /** Ends every session, and waits a moment for those who say goodbye. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(Array.from(this.#sessions.values(), ({ session }) => session.hangUp('line-closed')));
    this.#transactions[Symbol.dispose]();
    await this.#transport?.[Symbol.asyncDispose]();
  }

  async #take(transaction: ServerTransaction): Promise<void> {
    const { request } = transaction;
    const { method, to } = request;
    try {
      const known = this.#find(request);
      if (known) return await known.heed(transaction);
      if (to.params.has('tag')) throw new Refusal(481, 'Call/Transaction Does Not Exist', 'unknown-session');
      if (method === 'OPTIONS') return transaction.answer({ status: 200, reason: 'OK', headers: abilities });
      if (method !== 'INVITE') throw new Refusal(method === 'BYE' || method === 'UPDATE' ? 481 : 405, method === 'BYE' || method === 'UPDATE' ? 'Call/Transaction Does Not Exist' : 'Method Not Allowed', 'unknown-method', abilities.slice(0, 1));
      this.#admit(request);
      await this.#begin(transaction);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#count(error.outcome);
      transaction.answer(error);
    }
  }

  /** @throws Refusal for whom no session is begun. */
  #admit(request: SipRequest): void {
    const { headers, callId } = request;
    const required = headers.list('require').map((each) => each.toLowerCase());
    const unknown = required.filter((each) => !understood.has(each));
    if (unknown.length > 0) throw new Refusal(420, 'Bad Extension', 'unknown-extension', [['unsupported', unknown.join(', ')]]);
    // Some clients leave Require out; a telephone that calls by mistake shows neither this nor a feature tag (RFC 7866, 6.1).
    const isRecordingClient = required.includes('siprec') || readAddress(headers.list('contact')[0] ?? '')?.params.has('+sip.src');
    if (!isRecordingClient) throw new Refusal(421, 'Extension Required', 'not-siprec', [['require', 'siprec']]);
    const now = this.#line.services.now().getTime();
    const disbelief = this.#digest?.disbelieve(request, now);
    if (disbelief) throw new Refusal(401, 'Unauthorized', disbelief, this.#digest?.challenge(now));
    if (this.#sessions.has(callId)) throw new Refusal(482, 'Loop Detected', 'same-call-twice');
    if (this.#sessions.size >= mostCalls) throw new Refusal(503, 'Service Unavailable', 'too-many-calls', [['retry-after', '30']]);
  }

  async #begin(transaction: ServerTransaction): Promise<void> {
    const { settings } = this.#line;
    const { callId } = transaction.request;
    const contact = `<sip:ohrensessel@${this.#host}${transaction.peer.protocol === 'tcp' ? ';transport=tcp' : ''}>;+sip.srs`;
    const dialog = new Dialog(transaction, contact, this.#isTrusted);
    const session = new RecordingSession({
      dialog,
      contact,
      transactions: this.#transactions,
      streams: (push) => new Streams({ ports: this.#ports, address: this.#address, push, count: (outcome) => this.#count(outcome) }),
      sidesOf: (attendance) => sidesOf(attendance, callId, settings),
      begin: ({ session: heard = callId }, sides, source) => {
        if ((this.#heard.get(heard) ?? callId) !== callId) throw new Refusal(486, 'Busy Here', 'same-call-twice');
        this.#heard.set(heard, callId);
        return this.#calls.begin(callId, sides, source);
      },
      count: (outcome) => this.#count(outcome),
      gone: () => this.#forget(callId),
    });
    this.#sessions.set(callId, { session, dialog });
    await session.begin(transaction);
  }

  #find(request: SipRequest): RecordingSession | undefined {
    const found = this.#sessions.get(request.callId);
    return found?.dialog.owns(request) ? found.session : undefined;
  }

  #forget(callId: string): void {
    this.#sessions.delete(callId);
    for (const [heard, by] of this.#heard) if (by === callId) this.#heard.delete(heard);
  }

  #count(outcome: string): void {
    switchboardOf(this.#line.services).count('siprec', outcome);
  }

  get #host(): string {
    return `${isIPv6(this.#address) ? `[${this.#address}]` : this.#address}:${this.#line.settings.sipPort}`;
  }
}

/** The address others reach us at. */
function addressOf({ listenAddress, publicAddress }: Pick<SiprecSettings, 'listenAddress' | 'publicAddress'>): string {
  return publicAddress || listenAddress;
}

import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { WebSocket } from 'ws';

/** A call as Twilio keeps it. */
export interface StandInCall {
  sid: string;
  from: string;
  to: string;
  status: string;
  direction: string;
  parent_call_sid: string | null;
}

/** A stream Twilio was asked for, or one of a flow. */
export interface StandInStream {
  sid: string;
  call: string;
  url: string;
  name: string;
  track: string;
  statusCallback: string;
  status: 'in-progress' | 'stopped';
  socket: WebSocket;
  /** Resolves when `start` was sent, rejects when the socket was refused. */
  begun: Promise<void>;
  /** Messages of sound that were handed to the socket. */
  sent: number;
  /** Sends a message with the next number; `change` overrides its fields. */
  say(message: { event: string } & Record<string, unknown>, change?: object): void;
  /** Twenty milliseconds of both sides. */
  speak(customer: Uint8Array, agent: Uint8Array): void;
}

const accountSid = `AC${'0123456789abcdef'.repeat(2)}`;
const authToken = 'a token of the stand-in'.replaceAll(' ', '_');

export const newSid = (kind: 'CA' | 'CF' | 'MZ') => kind + randomBytes(16).toString('hex');

/** Signs as Twilio does: the address, then the fields by name. */
export function sign(url: string, fields: Readonly<Record<string, string>> = {}, token = authToken): string {
  const words = Object.keys(fields).toSorted().map((name) => name + fields[name]).join('');
  return createHmac('sha1', token).update(url + words).digest('base64');
}

/**
 * A Twilio for tests, written from its documentation: the REST resources of accounts, calls and streams, signed webhooks, and the
 * sockets of Media Streams.
 */
export async function startStandIn() {
  const calls = new Map<string, StandInCall>();
  const streams: StandInStream[] = [];
  /** Every request to REST, as `METHOD path`. */
  const requests: string[] = [];
  /** What becomes of the next requests to change something, instead of what should. */
  const failures: Array<number | 'lost'> = [];

  const server = createServer((request, response) => {
    void (async () => {
      const body = new URLSearchParams(await text(request));
      const { method = '', url = '' } = request;
      requests.push(`${method} ${url}`);
      const answer = (status: number, about: unknown) => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(about));
      const credentials = Buffer.from(request.headers.authorization?.replace('Basic ', '') ?? '', 'base64').toString();
      if (credentials !== `${accountSid}:${authToken}`) return answer(401, { code: 20003, message: 'Authenticate' });
      const failure = method === 'POST' ? failures.shift() : undefined;
      if (failure === 'lost') return void request.socket.destroy();
      if (failure !== undefined) return answer(failure, { message: 'a failure of the stand-in' });
      const [, callSid, streams_, stream] = new RegExp(`^/2010-04-01/Accounts/${accountSid}(?:/Calls/(\\w+)(/Streams)?(?:/([\\w-]+))?)?\\.json$`).exec(url) ?? [];
      if (url === `/2010-04-01/Accounts/${accountSid}.json`) return answer(200, { sid: accountSid, status: 'active' });
      const call = calls.get(callSid ?? '');
      if (!call) return answer(404, { code: 20404 });
      if (!streams_) return answer(200, { account_sid: accountSid, ...call });
      if (stream === undefined) {
        const begun = open(call.sid, String(body.get('Url')), { name: body.get('Name') ?? '', track: body.get('Track') ?? 'inbound_track', statusCallback: body.get('StatusCallback') ?? '' });
        return answer(201, { sid: begun.sid, call_sid: call.sid, account_sid: accountSid, name: begun.name, status: 'in-progress' });
      }
      const found = streams.findLast(({ sid, name, call: of }) => of === call.sid && (sid === stream || name === stream));
      if (!found || found.status === 'stopped') return answer(404, { code: 20404 });
      if (body.get('Status') !== 'stopped') return answer(400, { code: 20001 });
      found.status = 'stopped';
      found.say({ event: 'stop', stop: { accountSid, callSid: call.sid } });
      found.socket.close();
      answer(200, { sid: found.sid, status: 'stopped' });
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  /** Opens a stream's socket and begins it. */
  function open(call: string, url: string, { name = '', track = 'both_tracks', statusCallback = '', parameters = {}, signature = sign(url) }: { name?: string; track?: string; statusCallback?: string; parameters?: Record<string, string>; signature?: string | null } = {}): StandInStream {
    const sid = newSid('MZ');
    const socket = new WebSocket(url, { headers: signature === null ? {} : { 'x-twilio-signature': signature } });
    let seq = 0;
    const chunks = { inbound: 0, outbound: 0 };
    const say: StandInStream['say'] = (message, change = {}) => {
      seq += 1;
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ ...message, sequenceNumber: String(seq), streamSid: sid, ...change }));
    };
    const tracks = { inbound_track: ['inbound'], outbound_track: ['outbound'], both_tracks: ['inbound', 'outbound'] }[track] ?? [];
    const media = (side: 'inbound' | 'outbound', samples: Uint8Array) => {
      chunks[side] += 1;
      if (stream.status === 'stopped' || socket.readyState !== socket.OPEN) return;
      stream.sent += 1;
      say({ event: 'media', media: { track: side, chunk: String(chunks[side]), timestamp: String(100 + (chunks[side] - 1) * 20), payload: Buffer.from(samples).toString('base64') } });
    };
    const refused = new Promise<never>((_resolve, reject) => {
      socket.once('unexpected-response', (_request, response) => reject(new Error(`refused: ${response.statusCode}`)));
      socket.once('close', () => reject(new Error('closed')));
    });
    refused.catch(() => undefined);
    socket.on('error', () => undefined);
    const begun = Promise.race([once(socket, 'open'), refused]).then(() => {
      socket.send(JSON.stringify({ event: 'connected', protocol: 'Call', version: '1.0.0' }));
      const start = { accountSid, streamSid: sid, callSid: call, tracks, mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8_000, channels: 1 }, customParameters: parameters };
      say({ event: 'start', start });
    });
    begun.catch(() => undefined);
    const stream: StandInStream = {
      sid, call, url, name, track, statusCallback, status: 'in-progress', socket, begun, sent: 0, say,
      speak(customer, agent) {
        media('inbound', customer);
        media('outbound', agent);
      },
    };
    streams.push(stream);
    return stream;
  }

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    streams,
    requests,
    failures,
    open,
    /** Settings of a line to it. */
    settings: () => ({ accountSid, authToken, api: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
    /** A call comes in, or is placed. */
    ring({ from = `+49301${Math.floor(Math.random() * 1e7)}`, to = '+4980055555', direction = 'inbound', parent = null }: { from?: string; to?: string; direction?: string; parent?: string | null } = {}): StandInCall {
      const call: StandInCall = { sid: newSid('CA'), from, to, status: 'in-progress', direction, parent_call_sid: parent };
      calls.set(call.sid, call);
      return call;
    },
    /** Posts a form to a line, signed. */
    async report(lineAddress: string, path: string, fields: Record<string, string>, { signature }: { signature?: string | null } = {}): Promise<{ status: number; text: string }> {
      const url = lineAddress + path;
      const all = { AccountSid: accountSid, ApiVersion: '2010-04-01', ...fields };
      const given = signature === undefined ? sign(url, all) : signature;
      const response = await fetch(url, { method: 'POST', body: new URLSearchParams(all), headers: given === null ? {} : { 'x-twilio-signature': given } });
      return { status: response.status, text: await response.text() };
    },
    /** How often Twilio was told to end a stream of a call. */
    stops: (call: string) => requests.filter((request) => request.startsWith(`POST /2010-04-01/Accounts/${accountSid}/Calls/${call}/Streams/`)).length,
    streamOf: (call: string) => streams.findLast((stream) => stream.call === call),
    async [Symbol.asyncDispose]() {
      for (const { socket } of streams) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

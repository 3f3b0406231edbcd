import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import release from '../../../../package.json' with { type: 'json' };
import type { Trouble } from '../contract/endpoint.ts';
import { guardedAddress, Undeliverable, type Destination, type Resolve } from './guarded-address.ts';

/** A receiver has this long for everything, in milliseconds (Standard Webhooks recommends 15 to 30 seconds). */
const patience = 15_000;
/** What is read of an answer, in bytes; the rest is not waited for. */
const answerLimit = 2_048;
const answerShown = 500;

/** What is sent, and where. */
export interface Sending {
  url: string;
  isPrivate: boolean;
  headers: Record<string, string>;
  body: string;
}

/** How a try went. */
export interface Outcome {
  status: number | null;
  trouble: Trouble | null;
  answer: string | null;
  milliseconds: number;
  /** Milliseconds the receiver asked to wait before the next try. */
  retryAfter: number | undefined;
}

/** Sends one message once. Whatever goes wrong is told by name; redirects are not followed. */
export async function sendOnce(sending: Sending, options: { resolve?: Resolve; patience?: number; signal?: AbortSignal } = {}): Promise<Outcome> {
  const began = performance.now();
  const ended = (outcome: Omit<Outcome, 'milliseconds'>): Outcome => ({ ...outcome, milliseconds: Math.round(performance.now() - began) });
  const signal = AbortSignal.any([AbortSignal.timeout(options.patience ?? patience), ...(options.signal ? [options.signal] : [])]);
  try {
    const destination = await within(signal, guardedAddress(sending.url, sending.isPrivate, options.resolve));
    const response = await post(destination, sending, signal);
    const status = response.statusCode ?? 0;
    const isTaken = status >= 200 && status < 300;
    const retryAfter = secondsIn(response.headers['retry-after']);
    // What stands in the own network is not shown on a page.
    const answer = isTaken || destination.isPrivate ? null : await beginningOf(response).catch(() => null);
    response.destroy();
    const trouble = isTaken ? null : status >= 300 && status < 400 ? 'redirect' : 'status';
    return ended({ status, trouble, answer, retryAfter });
  } catch (error) {
    return ended({ status: null, trouble: signal.aborted ? 'timeout' : troubleOf(error), answer: null, retryAfter: undefined });
  }
}

function post({ url, address, family }: Destination, { headers, body }: Sending, signal: AbortSignal): Promise<IncomingMessage> {
  const bytes = Buffer.from(body);
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    const outgoing = send(
      url,
      {
        method: 'POST',
        agent: false,
        signal,
        headers: { 'content-type': 'application/json', 'content-length': bytes.length, 'user-agent': `Ohrensessel/${release.version}`, ...headers },
        lookup: (_host, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family)),
      },
      resolve,
    );
    outgoing.on('error', reject);
    outgoing.end(bytes);
  });
}

async function beginningOf(response: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= answerLimit) break;
  }
  const text = Buffer.concat(chunks).subarray(0, answerLimit).toString('utf8').replaceAll(/[\p{Cc}\p{Cs}\uFFFD]+/gu, ' ').trim();
  return text.slice(0, answerShown).toWellFormed() || null;
}

/** `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3), in milliseconds. */
function secondsIn(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(milliseconds) && milliseconds > 0 ? milliseconds : undefined;
}

/** Resolving a name cannot be broken off; whoever waits for it can. */
async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
    aborted.promise.catch(() => undefined);
  }
}

const troubles: Array<[pattern: RegExp, trouble: Trouble]> = [
  [/^(ENOTFOUND|EAI_)/, 'unknown-host'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)/, 'refused'],
  [/^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|EPROTO)/, 'certificate'],
  [/^ETIMEDOUT/, 'timeout'],
];

function troubleOf(error: unknown): Trouble {
  if (error instanceof Undeliverable) return error.trouble;
  const { code = '' } = error as { code?: string };
  return troubles.find(([pattern]) => pattern.test(code))?.[1] ?? 'broken';
}

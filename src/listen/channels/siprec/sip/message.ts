import { readAddress, readParams, type SipAddress } from './address.ts';
import { SipHeaders } from './headers.ts';

/** Nothing longer is read, in bytes: what a datagram can hold. */
export const longestMessage = 65_535;
const mostHeaders = 200;

/** The way an answer goes back: the topmost Via (RFC 3261, 20.42). */
export interface Via {
  transport: string;
  host: string;
  port: number | undefined;
  params: ReadonlyMap<string, string>;
}

/** What every message has. */
interface Common {
  headers: SipHeaders;
  body: Buffer;
  callId: string;
  cseq: { number: number; method: string };
  from: SipAddress;
  to: SipAddress;
  via: Via;
}

export interface SipRequest extends Common {
  method: string;
  uri: string;
}

export interface SipResponse extends Common {
  status: number;
  reason: string;
}

/** Why bytes are no message. */
export type NoMessage = 'message-too-long' | 'truncated' | 'not-utf-8' | 'not-sip' | 'header-missing' | 'too-many-headers';

const requestLine = /^([!%'*+.`~\w-]{1,32}) (\S{1,2000}) SIP\/2\.0$/;
const statusLine = /^SIP\/2\.0 ([1-6]\d\d) ?(.*)$/;
const headerName = /^[!%'*+.`~\w-]{1,64}$/;
const viaParts = /^SIP\s*\/\s*2\.0\s*\/\s*([A-Za-z]{2,8})\s+(\[[0-9A-Fa-f:.]+\]|[^\s:;[\]]+)(?:\s*:\s*(\d{1,5}))?\s*(;.*)?$/s;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads one whole message of SIP (RFC 3261, 7). Bytes after the announced length are not looked at, as a datagram may have them
 * (18.3); a body shorter than announced is truncated.
 */
export function readMessage(bytes: Buffer): SipRequest | SipResponse | NoMessage {
  if (bytes.length > longestMessage) return 'message-too-long';
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return 'truncated';
  const head = decoded(bytes.subarray(0, end));
  if (head === undefined) return 'not-utf-8';
  // A line that begins with a blank continues the one before.
  const [start = '', ...lines] = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  if (lines.length > mostHeaders) return 'too-many-headers';
  const headers = new SipHeaders();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim();
    if (!headerName.test(name)) return 'not-sip';
    headers.add(name, line.slice(colon + 1).trim());
  }
  const length = Number(headers.get('content-length') ?? bytes.length - end - 4);
  if (!Number.isInteger(length) || length < 0) return 'not-sip';
  if (end + 4 + length > bytes.length) return 'truncated';
  const common = readCommon(headers, bytes.subarray(end + 4, end + 4 + length));
  if (typeof common === 'string') return common;
  const response = statusLine.exec(start);
  if (response) return { ...common, status: Number(response[1]), reason: response[2] ?? '' };
  const request = requestLine.exec(start);
  if (!request || request[1] !== common.cseq.method) return 'not-sip';
  return { ...common, method: request[1], uri: request[2] ?? '' };
}

/** Whether a message asks or answers. */
export function isRequest(message: SipRequest | SipResponse): message is SipRequest {
  return 'method' in message;
}

function readCommon(headers: SipHeaders, body: Buffer): Common | NoMessage {
  const callId = headers.get('call-id') ?? '';
  const [via, cseq, from, to] = [headers.list('via')[0], headers.get('cseq'), headers.get('from'), headers.get('to')];
  if (callId === '' || via === undefined || cseq === undefined || from === undefined || to === undefined) return 'header-missing';
  const sequence = /^(\d{1,10})\s+([!%'*+.`~\w-]{1,32})$/.exec(cseq);
  const top = viaParts.exec(via);
  const [sender, receiver] = [readAddress(from), readAddress(to)];
  if (!sequence || !top || !sender || !receiver || callId.length > 256 || Number(sequence[1]) >= 2 ** 31) return 'not-sip';
  return {
    headers,
    body,
    callId,
    cseq: { number: Number(sequence[1]), method: sequence[2] ?? '' },
    from: sender,
    to: receiver,
    via: {
      transport: (top[1] ?? '').toUpperCase(),
      host: (top[2] ?? '').replaceAll(/[[\]]/g, ''),
      port: top[3] === undefined ? undefined : Number(top[3]),
      params: readParams(top[4] ?? ''),
    },
  };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

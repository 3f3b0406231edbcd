import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isInnerList, parseDictionary, serializeInnerList, serializeItem, type InnerList, type Item } from 'structured-headers';

/** How old a signature may be, and how far its clock may be off, in seconds. */
const oldest = 10;
const skew = 3;
/** Characters a nonce has at least: 128 bits in base64. */
const shortestNonce = 22;

/** What a signature must cover, so that nothing of a request can be put to another use. */
const covered = ['@request-target', '@authority', 'audiohook-organization-id', 'audiohook-session-id', 'audiohook-correlation-id', 'x-api-key'];

/** Why a request is not believed. Callers learn nothing of it. */
export type Disbelief =
  | 'unsigned'
  | 'malformed-signature'
  | 'uncovered'
  | 'unknown-key'
  | 'expired'
  | 'from-the-future'
  | 'short-nonce'
  | 'wrong-algorithm'
  | 'wrong-signature';

/** A request as its signature sees it. */
export interface SignedRequest {
  /** Path and query as they came. */
  target: string;
  /** Hosts the client may have meant: the one it names and, behind a proxy that renames it, our own address. */
  authorities: readonly string[];
  headers: IncomingHttpHeaders;
}

/**
 * Verifies an HTTP message signature (RFC 9421, in the form AudioHook prescribes: `hmac-sha256` over target, authority and
 * AudioHook's headers).
 * @param now seconds since 1970.
 * @returns the nonce, to be used once, or why the request is not believed.
 */
export function verifySignature(request: SignedRequest, key: { id: string; secret: Buffer }, now: number): { nonce: string } | Disbelief {
  const { headers } = request;
  const { 'signature-input': inputs, signature: signatures } = headers;
  if (typeof inputs !== 'string' || typeof signatures !== 'string') return 'unsigned';
  const read = readSignature(inputs, signatures);
  if (!read) return 'malformed-signature';
  const { input, signature } = read;
  const names = new Set(input[0].map(([name]) => name));
  if (covered.some((name) => !names.has(name))) return 'uncovered';
  const { keyid, nonce, alg, created, expires } = Object.fromEntries(input[1]);
  if (keyid !== headers['x-api-key'] || keyid !== key.id) return 'unknown-key';
  if (alg !== undefined && alg !== 'hmac-sha256') return 'wrong-algorithm';
  if (typeof nonce !== 'string' || nonce.length < shortestNonce || nonce.length > 200) return 'short-nonce';
  if (typeof created !== 'number' || (expires !== undefined && typeof expires !== 'number')) return 'malformed-signature';
  if (created > now + skew) return 'from-the-future';
  if (created + oldest + skew < now || (expires !== undefined && expires + skew < now)) return 'expired';
  const isRight = request.authorities.some((authority) => {
    const base = signatureBase(request, authority, input);
    return base !== undefined && isSame(createHmac('sha256', key.secret).update(base).digest(), signature);
  });
  return isRight ? { nonce } : 'wrong-signature';
}

/** The first signature with its input. AudioHook sends one. */
function readSignature(inputs: string, signatures: string): { input: InnerList; signature: Buffer } | undefined {
  try {
    const [[label, input] = []] = parseDictionary(inputs);
    if (label === undefined || input === undefined || !isInnerList(input)) return undefined;
    if (!input[0].every(([name, parameters]) => typeof name === 'string' && parameters.size === 0)) return undefined;
    const value = parseDictionary(signatures).get(label)?.[0];
    return value instanceof ArrayBuffer ? { input, signature: Buffer.from(value) } : undefined;
  } catch {
    return undefined;
  }
}

/** What was signed (RFC 9421, 2.5); undefined when a covered part is not there. */
function signatureBase({ target, headers }: SignedRequest, authority: string, input: InnerList): string | undefined {
  const lines: string[] = [];
  for (const item of input[0]) {
    const value = componentOf(String(item[0]));
    if (value === undefined) return undefined;
    lines.push(`${serializeItem(item as Item)}: ${value}`);
  }
  return [...lines, `"@signature-params": ${serializeInnerList(input)}`].join('\n');

  function componentOf(name: string): string | undefined {
    if (name === '@request-target') return target;
    if (name === '@authority') return authority;
    const value = name.startsWith('@') ? undefined : headers[name];
    return typeof value === 'string' ? value.trim() : undefined;
  }
}

function isSame(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readParams, splitOutsideQuotes } from './address.ts';
import type { SipRequest } from './message.ts';

/** Why a request is not believed. */
export type Disbelief = 'no-password' | 'stale-password' | 'wrong-password' | 'replayed-password';

const realm = 'ohrensessel';
/** A challenge is good for so long, in milliseconds. */
const lifetime = 60_000;

/** Asks for a user and a password and checks what comes back (RFC 3261, 22; RFC 8760 for SHA-256). Each answer counts once. */
export class Digest {
  readonly #user: string;
  readonly #password: string;
  readonly #key = randomBytes(32);
  readonly #spent = new Map<string, number>();

  constructor(user: string, password: string) {
    this.#user = user;
    this.#password = password;
  }

  /** Headers of a 401, the stronger hash first. */
  challenge(now: number): Array<readonly [string, string]> {
    const nonce = this.#nonce(now, randomBytes(6).toString('hex'));
    return ['SHA-256', 'MD5'].map((algorithm) => ['www-authenticate', `Digest realm="${realm}", nonce="${nonce}", algorithm=${algorithm}, qop="auth"`] as const);
  }

  /** Why a request is not believed, or nothing. @param now milliseconds since 1970. */
  disbelieve({ headers, method }: SipRequest, now: number): Disbelief | undefined {
    const given = headers.get('authorization');
    if (given === undefined || !/^digest\s/i.test(given)) return 'no-password';
    const fields = readParams(splitOutsideQuotes(given.slice(6), ',').join(';'));
    const field = (name: string) => fields.get(name) ?? '';
    const nonce = field('nonce');
    const [stamp = '', chance = ''] = nonce.split('-');
    const began = Number.parseInt(stamp, 36);
    if (nonce !== this.#nonce(began, chance) || now - began > lifetime) return 'stale-password';
    const algorithm = (fields.get('algorithm') ?? 'MD5').toUpperCase();
    if (algorithm !== 'MD5' && algorithm !== 'SHA-256') return 'wrong-password';
    const hash = (text: string) => createHash(algorithm === 'MD5' ? 'md5' : 'sha256').update(text).digest('hex');
    const secret = hash(`${this.#user}:${realm}:${this.#password}`);
    const expected = hash([secret, nonce, field('nc'), field('cnonce'), field('qop'), hash(`${method}:${field('uri')}`)].join(':'));
    const same = isSame(field('response').toLowerCase(), expected) && isSame(field('username'), this.#user) && field('qop') === 'auth' && field('realm') === realm;
    if (!same) return 'wrong-password';
    return this.#spend(nonce, Number.parseInt(field('nc'), 16), now) ? undefined : 'replayed-password';
  }

  /** Tells by itself when it was made and that we made it, so that challenges nobody answers cost nothing. */
  #nonce(began: number, chance: string): string {
    if (!Number.isSafeInteger(began)) return '';
    const made = `${began.toString(36)}-${chance}`;
    return `${made}-${createHmac('sha256', this.#key).update(made).digest('hex').slice(0, 32)}`;
  }

  #spend(nonce: string, count: number, now: number): boolean {
    for (const known of this.#spent.keys()) if (now - Number.parseInt(known, 36) > lifetime) this.#spent.delete(known);
    if (!(count > (this.#spent.get(nonce) ?? 0))) return false;
    this.#spent.set(nonce, count);
    return true;
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

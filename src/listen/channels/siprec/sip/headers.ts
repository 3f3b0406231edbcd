import { splitOutsideQuotes } from './address.ts';

/** One-letter names of headers (RFC 3261, 7.3.3; RFC 4028 for `x`). */
const compact: Readonly<Record<string, string>> = {
  c: 'content-type', e: 'content-encoding', f: 'from', i: 'call-id', k: 'supported', l: 'content-length', m: 'contact', o: 'event', s: 'subject', t: 'to', u: 'allow-events', v: 'via', x: 'session-expires',
};

/** Headers of a message in their order. Names are found in any case and in their short form. */
export class SipHeaders {
  readonly #fields: Array<readonly [string, string]> = [];

  constructor(fields: Iterable<readonly [string, string]> = []) {
    for (const [name, value] of fields) this.add(name, value);
  }

  add(name: string, value: string): this {
    const known = name.toLowerCase();
    this.#fields.push([compact[known] ?? known, value]);
    return this;
  }

  /** The first of this name. */
  get(name: string): string | undefined {
    return this.#fields.find(([each]) => each === name)?.[1];
  }

  /** Every value of a header that holds a list, whether it came in one line or in several. */
  list(name: string): string[] {
    return this.#fields.filter(([each]) => each === name).flatMap(([, value]) => splitOutsideQuotes(value, ','));
  }

  [Symbol.iterator](): Iterator<readonly [string, string]> {
    return this.#fields[Symbol.iterator]();
  }
}

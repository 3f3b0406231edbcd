import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { Trouble } from '../contract/endpoint.ts';

/** Ranges of an organisation's own network. Everything else that is not public is never reached: link-local, multicast, tunnels. */
const own = new Set(['private', 'loopback', 'uniqueLocal', 'carrierGradeNat']);

/** Somewhere a message may go: the connection is made to this address, so that nothing can be exchanged after it was looked at. */
export interface Destination {
  url: URL;
  address: string;
  family: 4 | 6;
  /** Whether it lies in the own network. */
  isPrivate: boolean;
}

/** A place a message may not go to. */
export class Undeliverable extends Error {
  override name = 'Undeliverable';
  readonly trouble: Trouble;

  constructor(trouble: Trouble, cause?: unknown) {
    super(trouble, { cause });
    this.trouble = trouble;
  }
}

/** How a host name becomes addresses. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/**
 * Resolves where a message is to go and looks at every address: only public ones with HTTPS, unless the endpoint lies in the own
 * network (server-side request forgery; Standard Webhooks, "SSRF").
 * @throws Undeliverable `unknown-host`, `private-address`, `insecure`.
 */
export async function guardedAddress(address: string, isPrivate: boolean, resolve: Resolve = resolveHost): Promise<Destination> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await resolve(host);
  if (addresses.length === 0) throw new Undeliverable('unknown-host');
  const kinds = addresses.map((each) => ({ address: each, kind: kindOf(each) }));
  // One forbidden address among several is enough: somebody may be trying.
  if (kinds.some(({ kind }) => kind === 'forbidden' || (kind === 'own' && !isPrivate))) throw new Undeliverable('private-address');
  const [chosen] = kinds;
  if (!chosen) throw new Undeliverable('unknown-host');
  if (url.protocol !== 'https:' && chosen.kind !== 'own') throw new Undeliverable('insecure');
  return { url, address: chosen.address, family: isIP(chosen.address) === 6 ? 6 : 4, isPrivate: chosen.kind === 'own' };
}

async function resolveHost(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (cause) {
    throw new Undeliverable('unknown-host', cause);
  }
}

/** What kind of address it is; an IPv4 address inside an IPv6 one counts as what it is. */
function kindOf(address: string): 'public' | 'own' | 'forbidden' {
  const range = ipaddr.process(address).range();
  if (range === 'unicast') return 'public';
  return own.has(range) ? 'own' : 'forbidden';
}

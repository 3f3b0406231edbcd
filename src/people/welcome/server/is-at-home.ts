import { BlockList, isIPv6 } from 'node:net';
import type { RequestContext } from '#platform/http/request-context.ts';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether the server listens for its own machine only. */
export function listensAtHome({ config }: Pick<RequestContext, 'config'>): boolean {
  return isLoopback(config.host);
}

/**
 * Whether server and caller are on the same machine: the server listens on loopback, the caller comes from there, was not
 * handed on by a proxy, and asked for a local name (a foreign name that resolves to loopback is an attack on the browser).
 */
export function isAtHome(context: Pick<RequestContext, 'config' | 'headers' | 'remoteAddress'>): boolean {
  const { headers, remoteAddress } = context;
  const handedOn = headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
  return listensAtHome(context) && isLoopback(remoteAddress) && !handedOn && isLoopback(hostName(headers['host']));
}

function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').replace(/^::ffff:/, '');
  return name === 'localhost' || loopback.check(name, isIPv6(name) ? 'ipv6' : 'ipv4');
}

function hostName(host: string | string[] | undefined): string {
  return URL.canParse(`http://${String(host)}`) ? new URL(`http://${String(host)}`).hostname : '';
}

import { BlockList, isIPv6 } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether a host name or address means the machine itself. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').replace(/^::ffff:/, '');
  return name === 'localhost' || loopback.check(name, isIPv6(name) ? 'ipv6' : 'ipv4');
}

/**
 * Whether a call comes from the machine itself: from its loopback, not handed on by a proxy, and asking for a local name (a
 * foreign name that resolves to loopback is an attack on the browser).
 */
export function isFromThisMachine({ headers, remoteAddress }: { headers: Record<string, string | string[] | undefined>; remoteAddress: string }): boolean {
  const handedOn = headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
  return isLoopback(remoteAddress) && !handedOn && isLoopback(hostName(headers['host']));
}

function hostName(host: string | string[] | undefined): string {
  return URL.canParse(`http://${String(host)}`) ? new URL(`http://${String(host)}`).hostname : '';
}

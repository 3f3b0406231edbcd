import type { OutgoingServer } from './outgoing-server.ts';

const thisMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i;

/** Whether passwords and people's words would cross a network unencrypted. */
export function crossesNetworkOpen({ host, security }: Pick<OutgoingServer, 'host' | 'security'>): boolean {
  return security === 'none' && !thisMachine.test(host);
}

import { isFromThisMachine, isLoopback } from '#platform/http/from-this-machine.ts';
import type { RequestContext } from '#platform/http/request-context.ts';

/** Whether the server listens for its own machine only. */
export function listensAtHome({ config }: Pick<RequestContext, 'config'>): boolean {
  return isLoopback(config.host);
}

/** Whether server and caller are on the same machine, and nobody else can be. */
export function isAtHome(context: Pick<RequestContext, 'config' | 'headers' | 'remoteAddress'>): boolean {
  return listensAtHome(context) && isFromThisMachine(context);
}

import type { Role } from '#platform/contract/audience.ts';
import type { Me } from '#web/session/me.ts';
import { NotPermitted } from './not-permitted.ts';

/**
 * `beforeLoad` of a page for certain roles; everybody else reads that their role does not include it. The server decides
 * for itself; this only spares people a page full of refusals.
 */
export function onlyFor(...roles: readonly Role[]) {
  return ({ context }: { context: { me: Me } }): void => {
    if (!roles.some((role) => context.me.roles.includes(role))) throw new NotPermitted();
  };
}

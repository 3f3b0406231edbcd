import type { Employee } from '#platform/http/actor.ts';

/** Who decides how the wall hangs, and where else it is shown. Everybody who works here may look at it. */
export function mayArrange({ roles }: Employee): boolean {
  return roles.has('steward') || roles.has('admin');
}

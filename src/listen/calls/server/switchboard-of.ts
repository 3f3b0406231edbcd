import type { Services } from '#platform/http/request-context.ts';
import type { Switchboard } from './switchboard.ts';

const switchboards = new WeakMap<object, Switchboard>();

/** Where adapters of telephone systems find the switchboard of their node. @throws Error before the calls module was built. */
export function switchboardOf({ metrics }: Pick<Services, 'metrics'>): Switchboard {
  const switchboard = switchboards.get(metrics);
  if (!switchboard) throw new Error('no switchboard was set up');
  return switchboard;
}

/** Makes the switchboard of a node known. Services are handed on as copies, so it hangs on a part they all share. */
export function setUpSwitchboard({ metrics }: Pick<Services, 'metrics'>, switchboard: Switchboard): void {
  switchboards.set(metrics, switchboard);
}

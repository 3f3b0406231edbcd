import { useRouteContext } from '@tanstack/react-router';
import type { Me } from './me.ts';

/** The person who is signed in; for components below `appRoute`. */
export function useMe(): Me {
  return useRouteContext({ from: '/app' }).me;
}

import type { Role } from '#platform/contract/audience.ts';
import { floors, type Destination, type Floor } from './destination.ts';

/** The pages a person with these roles is shown, in the order of the floors. */
export function reachable(destinations: readonly Destination[], roles: readonly Role[]): Destination[] {
  return floors.flatMap((floor) => destinations.filter((page) => page.floor === floor && isFor(page, roles)));
}

/** The floors that have at least one of these pages, each with its pages. */
export function byFloor(pages: readonly Destination[]): Array<{ floor: Floor; pages: Destination[] }> {
  return floors
    .map((floor) => ({ floor, pages: pages.filter((page) => page.floor === floor) }))
    .filter(({ pages: found }) => found.length > 0);
}

function isFor({ roles: wanted }: Destination, roles: readonly Role[]): boolean {
  return wanted === undefined || wanted.some((role) => roles.includes(role));
}

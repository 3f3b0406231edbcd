import type { ComponentType } from 'react';
import type { Role } from '#platform/contract/audience.ts';
import type { LazyPart } from '#web/loading/lazy-part.ts';

/**
 * A place on a page that floors above may fill. The page declares it and shows `<Filled slot={…} />` there; it never learns who
 * fills it. `P` is what the page tells whoever does.
 */
export interface Slot<P extends object> {
  readonly name: string;
  /** Never there; keeps the properties in the type. */
  readonly props?: P;
}

/** Declares a place. @param name unlike all others, for instance `desk: beside the talk`. */
export function slot<P extends object>(name: string): Slot<P> {
  return { name };
}

/** What stands in a slot, and for whom. A feature exports its own beside its routes. */
export interface Filling {
  slot: string;
  /** What tells it from others in the same slot. */
  name: string;
  /** People with one of these roles; everybody without it. */
  roles: readonly Role[] | undefined;
  Part: ComponentType<object>;
}

/** Puts a part of a feature into a slot of a floor below. It is fetched when the slot is first shown. */
export function fill<P extends object>({ name: place }: Slot<P>, { name, roles, Part }: { name: string; roles?: readonly Role[]; Part: LazyPart<P> }): Filling {
  // The slot's type says that the page gives exactly these properties.
  return { slot: place, name, roles, Part: Part as unknown as ComponentType<object> };
}

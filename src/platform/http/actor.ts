import type { Role } from '../contract/audience.ts';

/** Who is calling. Established once per request from a session cookie, an API token or a customer's key. */
export type Actor =
  | { kind: 'stranger' }
  | {
      kind: 'employee';
      id: string;
      roles: ReadonlySet<Role>;
      unitId: string | null;
      language: 'de' | 'en';
      /** Present when signed in with a browser. */
      sessionId?: string;
      /** Present when called with an API token: the permissions it is limited to. */
      scopes?: ReadonlySet<string>;
      /** When what the caller came with runs out; an open socket ends then. */
      until?: Date;
    }
  | { kind: 'customer'; id: string; language: 'de' | 'en' }
  /** A screen or a website of somebody else that shows what may be shown there, with a key of its own. */
  | { kind: 'screen'; id: string }
  /** The product itself: jobs, commands on the terminal. `name` says which. */
  | { kind: 'system'; name: string };

export type Employee = Extract<Actor, { kind: 'employee' }>;
export type Customer = Extract<Actor, { kind: 'customer' }>;

/** The id the database sees as the actor of a transaction; null for strangers and the product itself. */
export function actorId(actor: Actor): string | null {
  return 'id' in actor ? actor.id : null;
}

import type { Role } from '#platform/contract/audience.ts';
import type { LazyPart } from '#web/loading/lazy-part.ts';

/** Something of a feature that stands beside every page. A feature exports its own beside its routes. */
export interface Companion {
  /** What tells it from the others. */
  name: string;
  /** For whom: people with one of these roles. */
  roles: readonly Role[];
  Part: LazyPart<object>;
}

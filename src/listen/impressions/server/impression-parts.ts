import type { TurnKey } from '#listen/gate/server/turn-keys.ts';

/** What impressions need besides the services everybody has. */
export interface ImpressionParts {
  /** Names of turns; the same ones guests receive. */
  keyOf: TurnKey;
}

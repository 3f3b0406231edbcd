import type { Feed } from '#listen/conversations/server/feed.ts';
import type { Doorkeeper } from '#listen/gate/server/doorkeeper.ts';
import type { HeardRecord } from '#listen/gate/server/heard-record.ts';
import type { TurnKey } from '#listen/gate/server/turn-keys.ts';
import type { Room } from './room.ts';

/** What shadowing needs besides the services everybody has. */
export interface ShadowingParts {
  feed: Feed;
  doorkeeper: Doorkeeper;
  heard: HeardRecord;
  room: Room;
  /** Turn names; ready once the secret was read. */
  keyOf: TurnKey;
  /** Counts what the gate decided. */
  decided: (decision: 'heard' | 'withheld') => void;
}

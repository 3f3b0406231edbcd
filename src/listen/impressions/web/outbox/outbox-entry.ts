import type { ProblemBody } from '#platform/contract/problem.ts';
import type { ImpressionKind } from '../../contract/impression-kind.ts';

/** An impression as it is sent. Quoted words are named by their place, so no word anybody heard lies in the browser. */
export interface Written {
  id: string;
  visitId: string;
  anchor: { handle: string; turnKey: string } | null;
  kind: ImpressionKind;
  text: string;
  consequence: string | null;
  quote: { turnKey: string; start: number; end: number } | null;
  /** When it was written down, ISO 8601. */
  at: string;
}

/** One that has not reached the server. */
export interface OutboxEntry {
  written: Written;
  /** Why the server does not take it like this; without it the entry waits for the connection. */
  refusal?: ProblemBody;
}

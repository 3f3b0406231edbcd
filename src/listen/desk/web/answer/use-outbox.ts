import { useEffect, useState, useSyncExternalStore } from 'react';
import { client } from '#web/api/client.ts';
import { ProblemError } from '#web/api/problem-error.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { KeptText } from './kept-text.ts';
import { Outbox, type Errand, type Post } from './outbox.ts';

const post: Post = async ({ conversationId, text, noted, key }) => {
  const context = { idempotencyKey: key };
  try {
    const { seq } = await (noted ? client.inPerson.note({ conversationId, by: noted, text }, { context }) : client.desk.say({ conversationId, text }, { context }));
    return { kind: 'said', seq };
  } catch (error) {
    // Whoever has to sign in again finds the answer in its place afterwards.
    const isAway = error instanceof ProblemError && (error.isPassing || error.kind === 'sign-in-required');
    return isAway ? { kind: 'away' } : { kind: 'refused', problem: problemOf(error) };
  }
};

/** The agent's answers on their way to the customers. */
export function useOutbox(kept: KeptText): [Outbox, readonly Errand[]] {
  const [outbox] = useState(() => new Outbox(post, kept));
  useEffect(() => {
    outbox.deliverAll();
    return () => outbox.rest();
  }, [outbox]);
  return [outbox, useSyncExternalStore(outbox.subscribe, () => outbox.errands)];
}

import { z } from 'zod';
import { transact } from '#platform/db/transact.ts';
import { admit } from '#platform/http/admit.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { Database } from '#platform/db/database.ts';
import { liveTopic } from '#platform/live/live-topic.ts';
import type { FoundItem, FoundThanks } from '../../contract/found-thanks.ts';
import type { FoundBoard } from './found-board.ts';
import { openFindings, shapeFinding } from './open-findings.ts';

/** As many as a desk shows at first; older ones stand in the list. */
const atFirst = 50;

/** Topic `praise.found`: what was found in an agent’s conversations lights up at their desk, and goes out when it is kept or let go. */
export function foundTopic(database: Database, board: FoundBoard) {
  return liveTopic({
    name: 'praise.found',
    params: z.strictObject({}),
    async watch(actor, _params, sink) {
      admit(actor, { audience: ['agent'], permission: 'praise:keep', creates: false });
      const agentId = asEmployee(actor).id;
      const shown = new Map<string, ReadonlySet<number>>();
      const push = (item: FoundItem) => sink.push(() => item);
      const show = (conversationId: string, waiting: readonly FoundThanks[]) => {
        const before = shown.get(conversationId) ?? new Set();
        const now = new Set(waiting.map(({ seq }) => seq));
        for (const thanks of waiting) if (!before.has(thanks.seq)) push({ type: 'found', thanks });
        for (const seq of before) if (!now.has(seq)) push({ type: 'gone', conversationId, seq });
        if (now.size > 0) shown.set(conversationId, now);
        else shown.delete(conversationId);
      };
      // What changes while the list is read is newer than the list.
      let early: Map<string, readonly FoundThanks[]> | undefined = new Map();
      // A list that cannot be read leaves nobody behind at the board.
      using watching = new DisposableStack();
      watching.use(
        board.watch({
          agentId,
          show: (conversationId, waiting) => void (early ? early.set(conversationId, waiting) : show(conversationId, waiting)),
          again: () => sink.end('read-again'),
        }),
      );
      const rows = await transact(database, { path: 'serving', actor: agentId }, (tx) =>
        openFindings(tx).where('c.agent_id', '=', agentId).orderBy('f.said_at', 'desc').limit(atFirst).execute(),
      );
      for (const [conversationId, waiting] of Map.groupBy(rows.toReversed(), (row) => row.conversation_id)) show(conversationId, waiting.map(shapeFinding));
      push({ type: 'listed' });
      for (const [conversationId, waiting] of early) show(conversationId, waiting);
      early = undefined;
      return watching.move();
    },
  });
}

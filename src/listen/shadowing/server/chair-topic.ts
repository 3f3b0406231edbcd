import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import { admit } from '#platform/http/admit.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { liveTopic } from '#platform/live/live-topic.ts';
import type { ChairItem } from '../contract/visit.ts';
import { loadOwnChair } from './own-chair.ts';
import type { ShadowingParts } from './shadowing-parts.ts';

/** Topic `chair`: an agent sees who sits there, who asks, and what is said aside. */
export function chairTopic(database: Database, now: () => Date, { room }: ShadowingParts) {
  return liveTopic({
    name: 'chair',
    params: z.strictObject({}),
    async watch(actor, _params, sink) {
      admit(actor, { audience: ['agent'], permission: 'shadowing:host', creates: false });
      const agent = asEmployee(actor);
      const show = async () => {
        const chair = await transact(database, { path: 'none', actor: agent.id }, (tx) => loadOwnChair(tx, agent.id, now()));
        sink.push((): ChairItem => ({ type: 'chair', chair }));
      };
      const watching = room.watch(agent.id, (news) => {
        if (news.kind === 'side-talk') sink.push((): ChairItem => ({ type: 'side-talk', message: news.message }));
        else if (news.kind === 'changed') void show().catch(() => sink.end('read-again'));
      });
      await show();
      return watching;
    },
  });
}

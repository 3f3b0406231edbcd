import { z } from 'zod';
import { Language } from '#platform/contract/identifiers.ts';
import { admit } from '#platform/http/admit.ts';
import { liveTopic } from '#platform/live/live-topic.ts';
import type { WallItem } from '../../contract/wall-item.ts';
import type { HungBoard } from './hung-board.ts';

/** Topic `praise.wall`: what is hung and taken down inside the house, the moment it is. */
export function wallTopic(board: HungBoard) {
  return liveTopic({
    name: 'praise.wall',
    params: z.strictObject({ language: Language.optional() }),
    async watch(actor, { language }, sink) {
      admit(actor, { audience: 'employee', permission: 'praise:read', creates: false });
      const own = 'language' in actor ? actor.language : 'de';
      const push = (make: () => WallItem | undefined) => sink.push(make);
      const watch = await board.watch({
        scope: 'inside',
        language: language ?? own,
        // What was taken down while the frame waited is not written.
        arrived: (item) => push(() => (board.hangs(item.id, 'inside') ? { type: 'arrived', item } : undefined)),
        changed: (item) => push(() => (board.hangs(item.id, 'inside') ? { type: 'changed', item } : undefined)),
        left: (id) => push(() => ({ type: 'left', id })),
        doubtful: () => push(() => ({ type: 'doubtful' })),
      });
      push(() => ({ type: 'beginning' }));
      return watch;
    },
  });
}

import type { Memory } from '../keep/memory.ts';
import type { Talk } from '../talk.ts';
import type { Line } from '../thread/line.ts';

/**
 * How many of the agent's messages and open questions the customer has not seen yet. `isRead` says that they see them
 * now; how far they have read is kept, so that the next page does not count them again.
 */
export function unreadIn(lines: readonly Line[], talk: Pick<Talk, 'keepsake' | 'cursor'>, memory: Memory, isRead: boolean): number {
  const conversation = talk.keepsake()?.conversationId;
  if (!conversation) return 0;
  const cursor = talk.cursor();
  const [of, number] = (memory.read('read') ?? '').split(' ');
  const read = of === conversation ? Number(number) : 0;
  if (isRead && cursor > read) memory.write('read', `${conversation} ${cursor}`);
  if (isRead) return 0;
  return lines.filter((line) => (line.seq ?? 0) > read && isNews(line)).length;
}

function isNews(line: Line): boolean {
  return (line.kind === 'said' && line.by === 'agent') || (line.kind === 'card' && line.card.standing === 'open');
}

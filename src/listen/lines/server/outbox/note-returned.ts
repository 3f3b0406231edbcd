import { through, type Door } from '../doors/door.ts';
import { messageHash } from '../line-names.ts';
import type { LineTrouble } from '../line-trouble.ts';

/** A message that had left came back: its errand counts as given up. Nothing happens for a message that was none of ours. */
export async function noteReturned(door: Door, message: string, trouble: LineTrouble): Promise<void> {
  const { services, line } = door;
  await through(door, ({ db }) =>
    db
      .updateTable('lines.delivery as delivery')
      .from('lines.message as message')
      .set({ state: 'given-up', trouble: JSON.stringify(trouble.words), done_at: services.now() })
      .whereRef('delivery.conversation_id', '=', 'message.conversation_id')
      .whereRef('delivery.seq', '=', 'message.seq')
      .where('message.line_id', '=', line.id)
      .where('message.ref_hash', '=', messageHash(services.vault, line.id, message))
      .where('delivery.state', '=', 'sent')
      .execute(),
  );
  services.metrics.lineMessages.inc({ kind: line.kind, outcome: 'returned' });
}

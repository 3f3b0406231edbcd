import { setPriority } from 'node:os';
import { carryOut } from './carry-out.ts';
import type { Answer, Order } from './order.ts';

// A process of its own: drawing takes seconds of a processor and hundreds of megabytes, and neither is the server's.
setPriority(10);
process.once('disconnect', () => process.exit());
process.once('message', (order: Order) => {
  const answer = (said: Answer) => new Promise<void>((resolve) => void process.send?.(said, () => resolve()));
  carryOut(order, answer)
    // Errors of libraries may quote what they were given: only the place is told.
    .catch((error: unknown) => answer({ type: 'failed', error: String((error as Error).stack).split('\n').slice(1, 6).join('\n') }))
    .finally(() => process.disconnect());
});

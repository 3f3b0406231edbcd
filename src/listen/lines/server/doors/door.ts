import { transact, type Transaction } from '#platform/db/transact.ts';
import type { LineChannel } from '../../contract/manifest.ts';
import type { LineParts } from '../line-parts.ts';
import type { Reach } from '../reach.ts';

/** What every door of one line works with. */
export interface Door extends LineParts {
  line: { id: string; kind: string; channel: LineChannel; reach: Reach };
}

/** Runs in a transaction that may do to conversations what lines do. */
export function through<T>({ services }: Door, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transact(services.database, { path: 'lines', actor: null }, work);
}

import type { Courier } from './courier.ts';
import type { Resolve } from './guarded-address.ts';

/** What the operations share. */
export interface WebhookParts {
  courier: Courier;
  resolve: Resolve | undefined;
}

import { z } from 'zod';

/**
 * The one sign of the gate: `closed` (no consent, paused, withdrawn, refused), `asked` (the customer has the card in
 * front of them), `open`.
 */
export const Door = z.enum(['closed', 'asked', 'open']);
export type Door = z.infer<typeof Door>;

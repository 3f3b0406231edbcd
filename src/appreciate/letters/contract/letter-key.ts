import { z } from 'zod';

/** Names a reader in the link that ends their letter; whoever has it can end it and nothing else. */
export const LetterKey = z.string().regex(/^ohl_[\w-]{64}$/, 'is not the key of a letter');

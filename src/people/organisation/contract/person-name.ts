import { z } from 'zod';
import { fieldSentence } from '#platform/contract/field-sentence.ts';

/** What a person is called, as one line. */
export const PersonName = z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, fieldSentence('must be one line', 'darf nur eine Zeile haben'));

import { z } from 'zod';
import { passwordLength } from './easy-to-guess.ts';

/** A password as it is chosen. What makes it hard to guess is said in `easy-to-guess.ts`. */
export const NewPassword = z.string().min(passwordLength).max(128);

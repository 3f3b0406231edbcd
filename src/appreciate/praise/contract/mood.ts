import { z } from 'zod';
import { moods } from './moods.ts';

/** The moods as the API takes them. */
export const Mood = z.enum(moods);
export type Mood = z.infer<typeof Mood>;

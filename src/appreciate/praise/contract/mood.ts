import { z } from 'zod';

/** How a thanks sounds. Proposed from its words, chosen by whoever keeps it. */
export const moods = ['thankful', 'relieved', 'delighted', 'touched', 'surprised'] as const;

/** The moods as the API takes them. */
export const Mood = z.enum(moods);
export type Mood = z.infer<typeof Mood>;

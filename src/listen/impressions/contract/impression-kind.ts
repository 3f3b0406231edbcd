import { z } from 'zod';
import { impressionKinds } from './impression-kinds.ts';

/** The kinds as the API takes them. */
export const ImpressionKind = z.enum(impressionKinds);
export type ImpressionKind = z.infer<typeof ImpressionKind>;

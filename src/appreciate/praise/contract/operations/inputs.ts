import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { MaskKind, Stretch } from '../found-thanks.ts';
import { Took } from '../hung-praise.ts';
import { Mood } from '../mood.ts';
import { NotedPermission } from '../praise.ts';

/** Who collects. */
export const agent = ['agent'] as const;
/** Who may look at what hangs, and may be thanked. */
export const everybody = 'employee' as const;

/** A customer's turn in a conversation I serve or served. */
export const place = { conversationId: Id, seq: z.coerce.number().int().min(-1_000_000).describe('negative where a guest wrote down what was spoken') };

/** What the collector adds; everything can be left out. */
export const added = {
  mood: Mood.optional(),
  weight: z.int().min(1).max(3).optional(),
  helpers: z.array(Id).max(20).optional().describe('units further up that helped'),
  took: Took.optional(),
};

/** Whether the caller's name hangs as well. */
export const ShowsName = { showsName: z.boolean().optional().describe('my name hangs beside it; no by default') };

/** What the collector masks by hand. */
export const AlsoMasked = z.array(Stretch.extend({ kind: MaskKind })).max(50);

/** What a letter is about. */
export const aboutPaper = { reasonId: Id.nullable().optional(), productId: Id.nullable().optional() };

/** The permission of whoever wrote a letter, as it is noted. */
export const Permission = NotedPermission.extend({ how: z.string().trim().min(1).max(300) });

/** Words looked for. */
export const Words = z.string().trim().max(100).optional().describe('words that occur in it');

/** What can be undone. */
export const UndoUntil = z.object({ until: Moment.describe('until then it can be brought back') });

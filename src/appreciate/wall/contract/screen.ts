import { z } from 'zod';
import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { HangingPlace } from '#appreciate/praise/contract/hung-praise.ts';
import { Mood } from '#appreciate/praise/contract/mood.ts';
import { PraiseChannel } from '#appreciate/praise/contract/praise-channel.ts';
import { WallTheme } from './arrangement.ts';

/** A screen in a corridor, or a part of somebody's website. */
const screenKinds = ['kiosk', 'embed'] as const;
export const ScreenKind = z.enum(screenKinds);
export type ScreenKind = z.infer<typeof ScreenKind>;

/** What a screen shows of all that may hang there. */
export const Shows = z.strictObject({
  days: z.int().min(1).max(3_660).optional().describe('said in so many days before today'),
  unit: Id.optional(),
  product: Id.optional(),
  brand: Id.optional(),
  step: Id.optional(),
  mood: Mood.optional(),
  channel: PraiseChannel.optional(),
});
export type Shows = z.infer<typeof Shows>;

/** A website: scheme, host and port, without a path. Its subdomains can be meant with `*.`. */
export const Origin = z
  .string()
  .trim()
  .max(200)
  .regex(/^https?:\/\/(\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i, fieldSentence('must be an address such as https://intranet.example.org, without a path', 'muss eine Adresse ohne Pfad sein, etwa https://intranet.example.org'))
  .transform((origin) => origin.toLowerCase());

/** A screen that shows the wall with a key of its own. The key is shown once. */
export const Screen = z.object({
  id: Id,
  kind: ScreenKind,
  name: z.string(),
  scope: HangingPlace,
  shows: Shows,
  theme: WallTheme.nullable().describe('instead of everybody’s'),
  origins: z.array(z.string()).describe('websites an embed may stand on'),
  createdAt: Moment,
  createdBy: z.string().nullable(),
  lastSeenAt: Moment.nullable().describe('to the minute'),
});
export type Screen = z.infer<typeof Screen>;

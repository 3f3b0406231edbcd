import { z } from 'zod';
import type { ImpressionRecord } from '../contract/conversation-record.ts';
import { valueOf } from './content.ts';
import { RefusedVcon } from './refused-vcon.ts';
import { Text, type VconAttachment } from './vcon-document.ts';

const Words = z.string().max(20_000).pipe(Text);

const Impression = z.object({
  id: z.guid(),
  kind: z.string().max(40).pipe(Text),
  text: Words,
  consequence: Words.nullable(),
  quote: Words.nullable(),
});

/** Whether an attachment is an impression somebody wrote down while listening. */
export function isImpression({ type, purpose }: VconAttachment): boolean {
  return purpose === 'impression' || type === 'impression';
}

/** The impression in an attachment. @throws RefusedVcon for one that is none. */
export function impressionOf(attachment: VconAttachment, field: string): ImpressionRecord {
  const parsed = Impression.safeParse(valueOf(attachment));
  if (!parsed.success) throw new RefusedVcon([field, 'body', ...(parsed.error.issues[0]?.path ?? [])].map(String).join('.'), 'invalid');
  if (!attachment.start) throw new RefusedVcon(`${field}.start`, 'missing');
  return { ...parsed.data, at: attachment.start, person: attachment.party ?? 0, dialog: [attachment.dialog ?? 0].flat()[0] ?? 0 };
}

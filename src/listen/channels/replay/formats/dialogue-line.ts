import { z } from 'zod';
import { Purpose } from '#listen/conversations/contract/events.ts';
import { TurnText } from '#platform/contract/turn-text.ts';
import type { RecordedDialogue } from './dialogue.ts';
import { firstIssue } from './first-issue.ts';
import { RefusedLine } from './refused-line.ts';

const Name = z.string('must be text').trim().min(1, 'must not be empty').max(200, 'must not be longer than 200 characters');
const Offset = z.number('must be a number of seconds').min(0, 'must not be negative').max(31_536_000, 'must lie within a year');
const Kept = Name.nullish().transform((name) => name ?? undefined);

const channels = { chat: 'chat', mail: 'mail', email: 'mail', call: 'call', phone: 'call', voice: 'call', social: 'social', 'in-person': 'in-person' } as const;
const channelNames = Object.keys(channels) as Array<keyof typeof channels>;

const origins = ['real', 'simulated', 'replay'] as const;

const Turn = z.object({
  by: z.enum(['customer', 'agent', 'action'], 'must be customer, agent or action'),
  text: z.string('must be text'),
  offset_s: Offset.nullish(),
});

/** One line of the JSONL format; fields it does not know are left alone. */
const DialogueLine = z.object({
  id: Name,
  started_at: z.iso.datetime({ offset: true, error: 'must be a time such as 2026-03-01T09:30:00Z' }).nullish(),
  channel: z.enum(channelNames, `must be one of ${channelNames.join(', ')}`).default('chat'),
  origin: z.enum(origins, `must be one of ${origins.join(', ')}`).default('real'),
  lang: z.string('must be text').regex(/^(de|en)(-|$)/i, 'must be de or en').nullish(),
  customer: Kept,
  reason: Kept,
  product: Kept,
  brand: Kept,
  turns: z.array(Turn, 'must be a list').max(10_000, 'must not be more than 10,000'),
  consents: z
    .array(
      z.object({
        purpose: z.enum(Purpose.options, `must be one of ${Purpose.options.join(', ')}`),
        verdict: z.enum(['granted', 'refused', 'withdrawn'], 'must be granted, refused or withdrawn'),
        offset_s: Offset.default(0),
      }),
      'must be a list',
    )
    .max(100, 'must not be more than 100')
    .default([]),
});

/**
 * Reads a dialogue of the JSONL format. Turns by `action` are look-ups nobody said and are left out.
 * @param language of dialogues that do not name one.
 * @throws RefusedLine naming the field.
 */
export function readDialogueLine(value: unknown, language: 'de' | 'en'): RecordedDialogue {
  const parsed = DialogueLine.safeParse(value);
  if (!parsed.success) throw new RefusedLine(firstIssue(parsed.error));
  const { id, started_at, channel, origin, lang, customer, reason, product, brand, consents } = parsed.data;
  let offset = 0;
  const turns: RecordedDialogue['turns'] = [];
  for (const [index, turn] of parsed.data.turns.entries()) {
    offset = Math.max(offset, turn.offset_s ?? 0);
    if (turn.by === 'action') continue;
    const text = TurnText.safeParse(turn.text);
    if (!text.success) throw new RefusedLine(`turns.${index}.text: ${text.error.issues[0]?.message ?? 'is not valid'}`);
    turns.push({ by: turn.by, text: text.data, offset });
  }
  if (turns.length === 0) throw new RefusedLine('turns: nobody says anything');
  return {
    source: id,
    channel: channels[channel],
    origin,
    language: lang ? (lang.slice(0, 2).toLowerCase() as 'de' | 'en') : language,
    startedAt: started_at ? new Date(started_at).toISOString() : undefined,
    customer,
    reason,
    product,
    brand,
    turns,
    consents: consents.map(({ offset_s, ...about }) => ({ ...about, offset: offset_s })).sort((a, b) => a.offset - b.offset),
  };
}

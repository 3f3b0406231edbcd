import { z } from 'zod';
import { Purpose } from '#listen/conversations/contract/events.ts';
import { turnLimit } from '#platform/contract/limits.ts';
import { TurnText } from '#platform/contract/turn-text.ts';
import type { Reason } from '../contract/refusal.ts';
import { en } from '../contract/reasons/messages.en.ts';
import type { RecordedDialogue } from './dialogue.ts';
import { RefusedLine } from './refused-line.ts';

/** The message of an issue is the name of a reason. */
const because = (reason: Reason) => reason;

/** Neither control characters nor halves of characters: no system names anything so, and no database keeps it. */
const plain = /^[^\u0000-\u001f\u007f\p{Surrogate}]*$/u;

const Name = z.string(because('mustBeText')).trim().min(1, because('empty')).max(200, because('longerThanName')).regex(plain, because('strangeCharacters'));
const Offset = z.number(because('mustBeSeconds')).min(0, because('notNegative')).max(31_536_000, because('beyondYear'));
const Kept = Name.nullish().transform((name) => name ?? undefined);

const channels = { chat: 'chat', mail: 'mail', email: 'mail', call: 'call', phone: 'call', voice: 'call', social: 'social', 'in-person': 'in-person' } as const;
const channelNames = Object.keys(channels) as Array<keyof typeof channels>;

const origins = ['real', 'simulated', 'replay'] as const;

const Turn = z.object({
  by: z.enum(['customer', 'agent', 'action'], because('speaker')),
  text: z.string(because('mustBeText')),
  offset_s: Offset.nullish(),
});

/** One line of the JSONL format; fields it does not know are left alone. */
const DialogueLine = z.object({
  id: Name,
  started_at: z.iso.datetime({ offset: true, error: because('exampleTime') }).nullish(),
  channel: z.enum(channelNames, because('channel')).default('chat'),
  origin: z.enum(origins, because('origin')).default('real'),
  lang: z.string(because('mustBeText')).regex(/^(de|en)(-|$)/i, because('language')).nullish(),
  customer: Kept,
  reason: Kept,
  product: Kept,
  brand: Kept,
  turns: z.array(Turn, because('mustBeList')).max(10_000, because('tooManyTurns')),
  consents: z
    .array(
      z.object({
        purpose: z.enum(Purpose.options, because('purpose')),
        verdict: z.enum(['granted', 'refused', 'withdrawn'], because('verdict')),
        offset_s: Offset.default(0),
      }),
      because('mustBeList'),
    )
    .max(100, because('tooManyConsents'))
    .default([]),
});

/**
 * Reads a dialogue of the JSONL format. Turns by `action` are look-ups nobody said and are left out.
 * @param language of dialogues that do not name one.
 * @throws RefusedLine naming the field.
 */
export function readDialogueLine(value: unknown, language: 'de' | 'en'): RecordedDialogue {
  const parsed = DialogueLine.safeParse(value);
  if (!parsed.success) throw refusalOf(parsed.error);
  const { id, started_at, channel, origin, lang, customer, reason, product, brand, consents } = parsed.data;
  let offset = 0;
  const turns: RecordedDialogue['turns'] = [];
  for (const [index, turn] of parsed.data.turns.entries()) {
    offset = Math.max(offset, turn.offset_s ?? 0);
    if (turn.by === 'action') continue;
    turns.push({ by: turn.by, text: turnText(turn.text, `turns.${index}.text`), offset });
  }
  if (turns.length === 0) throw new RefusedLine('turns', 'nobodySpeaks');
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
    ends: 0,
    container: undefined,
  };
}

/** The first thing wrong: the field's path and what it should be. */
function refusalOf({ issues: [issue] }: z.ZodError): RefusedLine {
  const reason = issue && issue.message in en ? (issue.message as Reason) : 'invalid';
  return new RefusedLine(issue?.path.map(String).join('.') || en.whole, reason);
}

function turnText(words: string, field: string): string {
  const text = TurnText.safeParse(words);
  if (text.success) return text.data;
  if (words.trim() === '') throw new RefusedLine(field, 'empty');
  if (Buffer.byteLength(words) > turnLimit) throw new RefusedLine(field, 'tooLarge', String(turnLimit));
  throw new RefusedLine(field, 'strangeCharacters');
}

import { z } from 'zod';
import type { Side } from '../contract/conversation-record.ts';
import { valueOf } from './content.ts';
import { sideNamed } from './sides.ts';
import type { VconDocument } from './vcon-document.ts';

/** Somebody's words in a transcript. Seconds count from the beginning of the recording, where the transcript says so. */
export interface TranscribedTurn {
  side: Extract<Side, 'customer' | 'agent'>;
  text: string;
  seconds: number | null;
}

const Turn = z.object({
  speaker: z.string(),
  message: z.string().optional(),
  text: z.string().optional(),
  start: z.number().min(0).nullish().catch(undefined),
});

/**
 * Turns of a transcript of one recording, if it says in words who was customer and who was agent. Others leave that open, and
 * nobody's words are attributed by guessing: then undefined.
 */
export function transcriptOf({ analysis }: VconDocument, dialog: number): TranscribedTurn[] | undefined {
  for (const each of analysis ?? []) {
    if (each.type !== 'transcript' || ![each.dialog ?? dialog].flat().includes(dialog)) continue;
    const value = valueOf(each);
    const list = Array.isArray(value) ? value : (value as { segments?: unknown } | null)?.segments;
    const parsed = z.array(Turn).min(1).max(10_000).safeParse(list);
    if (!parsed.success) continue;
    const turns = parsed.data
      .map(({ speaker, message, text, start }) => ({ side: sideNamed(speaker), text: message ?? text ?? '', seconds: start ?? null }))
      .filter(({ text }) => text.trim() !== '');
    if (turns.length > 0 && turns.every(isAttributed)) return turns;
  }
  return undefined;
}

function isAttributed(turn: { side: Side | undefined; text: string; seconds: number | null }): turn is TranscribedTurn {
  return turn.side === 'customer' || turn.side === 'agent';
}

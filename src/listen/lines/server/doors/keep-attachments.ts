import { v7 } from 'uuid';
import type { Transaction } from '#platform/db/transact.ts';
import type { TurnAttachment } from '#listen/conversations/contract/events.ts';
import type { LineAttachment } from '../../contract/deeds.ts';
import { cleanName } from '../clean-text.ts';
import type { Door } from './door.ts';

/** Larger files are named, not kept, in bytes; more of them than so many are left out. */
const largest = 30 * 1_048_576;
const atMost = 50;

/**
 * Keeps the files of the turn that will stand at `seq`, sealed, beside it.
 * @returns what the turn says about them; only the desk shows it.
 */
export async function keepAttachments(
  tx: Transaction,
  { services }: Door,
  { conversationId, seq }: { conversationId: string; seq: number },
  files: readonly LineAttachment[],
): Promise<TurnAttachment[]> {
  const kept: TurnAttachment[] = [];
  for (const file of files.slice(0, atMost)) {
    const refused = file.refused ?? (file.content && file.content.length > largest ? ('size' as const) : undefined);
    const content = refused ? undefined : file.content;
    const attachment: TurnAttachment = {
      id: v7(),
      name: cleanName(file.name, 200) || '–',
      mediaType: cleanName(file.mediaType, 100),
      size: Math.min(Math.max(0, Math.trunc(file.size) || 0), Number.MAX_SAFE_INTEGER),
      kept: content !== undefined,
      ...(refused && { refused }),
      ...(file.view && { view: file.view }),
    };
    await tx.db
      .insertInto('lines.attachment')
      .values({
        id: attachment.id,
        conversation_id: conversationId,
        seq,
        name: attachment.name,
        media_type: attachment.mediaType,
        size: String(attachment.size),
        sealed: content ? services.vault.seal('lines.attachment', content) : null,
        refused: refused ?? null,
        view: file.view ?? false,
      })
      .execute();
    kept.push(attachment);
  }
  return kept;
}

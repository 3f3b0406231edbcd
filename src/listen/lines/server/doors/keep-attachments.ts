import { v7 } from 'uuid';
import type { Transaction } from '#platform/db/transact.ts';
import type { TurnAttachment } from '#listen/conversations/contract/events.ts';
import type { LineAttachment } from '../../contract/deeds.ts';
import { cleanText } from '../clean-text.ts';
import type { Door } from './door.ts';

/** Files beyond these are named, not kept. */
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
      name: cleanText(file.name).replaceAll('\n', ' ').slice(0, 200) || '–',
      mediaType: file.mediaType.slice(0, 100),
      size: file.size,
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
        size: String(Math.max(0, Math.trunc(file.size))),
        sealed: content ? services.vault.seal('lines.attachment', content) : null,
        refused: refused ?? null,
        view: file.view ?? false,
      })
      .execute();
    kept.push(attachment);
  }
  return kept;
}

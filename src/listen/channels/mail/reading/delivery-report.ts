import type { Attachment } from 'postal-mime';
import { messageIds } from './message-ids.ts';

/** What a mail server says about a mail of ours it could not deliver, or not yet. */
export interface DeliveryReport {
  outcome: 'failed' | 'delayed' | 'other';
  /** Enhanced status code (RFC 3463), for instance `5.1.1`. */
  status: string | undefined;
  /** Ids of the mail it is about. */
  about: string[];
}

const longest = 64 * 1024;

/** Reads a delivery report (RFC 3464) from the parts of a bounce; what cannot be read is left out. */
export function readDeliveryReport(attachments: readonly Attachment[]): DeliveryReport {
  let action: string | undefined;
  let status: string | undefined;
  const about: string[] = [];
  for (const { mimeType, content } of attachments) {
    const text = () => asText(content);
    if (mimeType === 'message/delivery-status' || mimeType === 'message/global-delivery-status') {
      const fields = text();
      // One block for each recipient: the worst one counts.
      const actions = [...fields.matchAll(/^action:\s*([a-z]+)/gim)].map(([, word]) => word?.toLowerCase() ?? '');
      action = actions.includes('failed') ? 'failed' : (actions[0] ?? action);
      status ??= /^status:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(fields)?.[1];
    } else if (/^(?:message\/rfc822|text\/rfc822-headers|message\/global|message\/global-headers)$/.test(mimeType)) {
      about.push(...messageIds(/^message-id:\s*(.{1,500}(?:\r?\n[ \t].{1,500})?)/im.exec(text())?.[1]));
    }
  }
  return { outcome: action === 'failed' ? 'failed' : action === 'delayed' ? 'delayed' : 'other', status, about };
}

function asText(content: Attachment['content']): string {
  if (typeof content === 'string') return content.slice(0, longest);
  return Buffer.from(content as ArrayBuffer).subarray(0, longest).toString('latin1');
}

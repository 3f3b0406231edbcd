import { RefusedLine } from './refused-line.ts';
import type { VconDialog } from './vcon.ts';

/** Media types whose body is what was said, as it was said. */
const plain = /^(text\/(plain|markdown)|application\/json)?(\s*;.*)?$/i;

/** The words of a text dialog, out of whatever encoding. @throws RefusedLine naming the field. */
export function textOfDialog(dialog: VconDialog, index: number): string {
  const { body, encoding, url } = dialog;
  const media = dialog.mediatype ?? dialog.mimetype ?? '';
  if (!plain.test(media)) throw new RefusedLine(`dialog.${index}.mediatype: ${media} is not plain text`);
  if (body === undefined || body === null) {
    throw new RefusedLine(url ? `dialog.${index}.url: the text lies elsewhere; put it into body` : `dialog.${index}.body: is missing`);
  }
  if (encoding === 'json') return fromJson(body, index);
  if (typeof body !== 'string') throw new RefusedLine(`dialog.${index}.body: must be text`);
  return encoding === 'base64url' ? fromBase64(body, index) : body;
}

/** With encoding `json` some write the value itself, others its JSON as a string. */
function fromJson(body: unknown, index: number): string {
  const value = typeof body === 'string' ? parsed(body) : body;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(body);
  const text = value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  const words = text['text'] ?? text['body'] ?? text['content'] ?? text['message'];
  if (typeof words !== 'string') throw new RefusedLine(`dialog.${index}.body: holds no text`);
  return words;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

function fromBase64(body: string, index: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(body, 'base64url'));
  } catch {
    throw new RefusedLine(`dialog.${index}.body: is not UTF-8 in base64url`);
  }
}

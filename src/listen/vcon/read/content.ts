import { RefusedVcon } from './refused-vcon.ts';
import type { VconContent } from './vcon-document.ts';

/** Media types whose body is what was said, as it was said. */
const plain = /^(text\/(plain|markdown)|application\/json)?(\s*;.*)?$/i;

/** The words of a text dialog, out of whatever encoding. @throws RefusedVcon naming the field. */
export function wordsOf(content: VconContent, field: string): string {
  const { body, encoding, url } = content;
  const media = content.mediatype ?? content.mimetype ?? '';
  if (!plain.test(media)) throw new RefusedVcon(`${field}.mediatype`, 'notPlainText', media);
  if (body === undefined || body === null) throw url ? new RefusedVcon(`${field}.url`, 'elsewhere') : new RefusedVcon(`${field}.body`, 'missing');
  if (encoding === 'json') return wordsInJson(valueOf(content), body, field);
  if (typeof body !== 'string') throw new RefusedVcon(`${field}.body`, 'mustBeText');
  return encoding === 'base64url' ? fromBase64(body, field) : body;
}

/** The JSON a body holds: the value itself, or a text that is its JSON. A text that is none stands for itself. */
export function valueOf({ body, encoding }: VconContent): unknown {
  if (typeof body !== 'string') return body;
  if (encoding === 'base64url') return parsed(Buffer.from(body, 'base64url').toString('utf8'));
  return parsed(body);
}

function wordsInJson(value: unknown, body: unknown, field: string): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return String(body);
  const text = value as Record<string, unknown>;
  const words = text['text'] ?? text['body'] ?? text['content'] ?? text['message'];
  if (typeof words !== 'string') throw new RefusedVcon(`${field}.body`, 'bodyNoText');
  return words;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

function fromBase64(body: string, field: string): string {
  try {
    if (!/^[\w+/=\s-]*$/.test(body)) throw new Error('not base64');
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(body, 'base64url'));
  } catch {
    throw new RefusedVcon(`${field}.body`, 'notBase64');
  }
}

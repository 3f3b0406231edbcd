import type { SipHeaders } from './headers.ts';

/** A message to be written: the first line without its end, headers, and a body of some type. */
export interface Draft {
  start: string;
  headers: SipHeaders;
  body?: { type: string; text: string } | undefined;
}

/** How headers are written that are not simply capitalised. */
const spelling: Readonly<Record<string, string>> = { 'call-id': 'Call-ID', cseq: 'CSeq', 'mime-version': 'MIME-Version', 'min-se': 'Min-SE', 'www-authenticate': 'WWW-Authenticate' };

/** Writes a message with its length. Line ends inside a header would begin another one, so they become blanks. */
export function writeMessage({ start, headers, body }: Draft): Buffer {
  const content = Buffer.from(body?.text ?? '');
  const lines = [start, ...Array.from(headers, ([name, value]) => `${spelled(name)}: ${value.replaceAll(/[\r\n]+/g, ' ')}`)];
  if (body) lines.push(`Content-Type: ${body.type}`);
  lines.push(`Content-Length: ${content.length}`);
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), content]);
}

function spelled(name: string): string {
  return spelling[name] ?? name.replaceAll(/(^|-)([a-z])/g, (_whole, dash: string, letter: string) => dash + letter.toUpperCase());
}

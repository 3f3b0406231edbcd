import type { LineAttachment } from '#listen/lines/contract/deeds.ts';
import type { IncomingMail } from '../reading/incoming-mail.ts';
import { shownHtml } from '../reading/shown-html.ts';

/** Pictures of a signature or newsletter are shown within the mail; only larger ones are worth a line of their own. */
const pictureWorthListing = 100 * 1024;

/** What came along with a mail, for the serving agent: the whole mail to look at, then its files. */
export function filesOf(mail: IncomingMail): LineAttachment[] {
  const content = Buffer.from(viewOf(mail));
  const view = { name: 'mail.html', mediaType: 'text/html', size: content.byteLength, content, view: true as const };
  const listed = mail.files.filter(({ isInline, size }) => !isInline || size >= pictureWorthListing);
  return [view, ...listed.map(({ name, mediaType, size, content: bytes, refused }) => ({ name, mediaType, size, ...(refused ? { refused } : { content: bytes }) }))];
}

/** The mail as a page: its head, then what it says as it was formatted, quotes and signature included. */
function viewOf(mail: IncomingMail): string {
  const people = [mail.from, ...mail.to, ...mail.cc].filter((each) => each !== undefined);
  const head = `<p class="head"><strong>${escaped(mail.subject)}</strong><br>${people.map(({ name, address }) => escaped(name ? `${name} <${address}>` : address)).join('<br>')}</p><hr>`;
  const body = mail.html ? shownHtml(mail.html, mail.files) : `<pre>${escaped(mail.segments.map(({ text }) => text).join('\n'))}</pre>`;
  return `<!doctype html><html><head><meta charset="utf-8"><style>body{font:15px/1.5 system-ui,sans-serif;margin:16px;color:#1d2433;background:#fff}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}img{max-width:100%;height:auto}.head{color:#555}</style></head><body>${head}${body}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

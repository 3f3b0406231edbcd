import { createHash } from 'node:crypto';
import PostalMime, { type Email } from 'postal-mime';
import { assertFewParts } from './assert-few-parts.ts';
import { correspondents } from './correspondent.ts';
import { readDeliveryReport } from './delivery-report.ts';
import type { IncomingMail } from './incoming-mail.ts';
import { mailLimits } from './limits.ts';
import { mailFile } from './mail-file.ts';
import { MailRefused } from './mail-refused.ts';
import { messageIds } from './message-ids.ts';
import { natureOf } from './nature.ts';
import { readSubject } from './subject.ts';
import { textOfHtml } from '#platform/text/mail/text-of-html.ts';
import { cutMail } from '#platform/text/mail/cut-mail.ts';

/**
 * Reads a mail as it came over the wire (RFC 5322, MIME). Mails handed on as attachments stay files, so nothing is taken apart
 * twice.
 * @throws MailRefused when it exceeds the limits or cannot be read.
 */
export async function readMail(raw: Buffer): Promise<IncomingMail> {
  if (raw.byteLength > mailLimits.bytes) throw new MailRefused('too-large');
  assertFewParts(raw);
  return shape(await takeApart(raw), raw);
}

async function takeApart(raw: Buffer): Promise<Email> {
  try {
    return await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: mailLimits.depth, maxHeadersSize: mailLimits.headerBytes });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : '';
    throw new MailRefused(said.includes('nesting') ? 'too-deep' : said.includes('header size') ? 'headers-too-large' : 'unreadable', { cause });
  }
}

function shape(email: Email, raw: Buffer): IncomingMail {
  const [from] = correspondents(email.from ? [email.from] : email.sender ? [email.sender] : []);
  const [replyTo] = correspondents(email.replyTo);
  const subject = clean(email.subject ?? '').replace(/\s+/g, ' ').trim().slice(0, 500);
  const whole = wholeText(email) || bareBody(email, raw);
  const attachments = email.attachments.slice(0, mailLimits.attachments);
  const nature = natureOf(email.headers, {
    subject,
    from: from?.address,
    replyTo: replyTo?.address,
    hasDeliveryStatus: attachments.some(({ mimeType }) => mimeType.endsWith('delivery-status')),
  });
  return {
    id: messageIds(email.messageId)[0] ?? `${createHash('sha256').update(raw).digest('hex')}@without-id`,
    refersTo: [...new Set([...messageIds(email.inReplyTo), ...messageIds(email.references).toReversed()])],
    from,
    replyTo: replyTo?.address === from?.address ? undefined : replyTo,
    to: correspondents(email.to),
    cc: correspondents(email.cc),
    subject,
    sentAt: moment(email.date),
    nature,
    report: nature === 'bounce' ? readDeliveryReport(attachments) : undefined,
    segments: cutMail(clean(whole.slice(0, mailLimits.textLength)), { handsOn: readSubject(subject).handsOn }),
    html: email.html,
    files: attachments.map(mailFile),
    isCut: whole.length > mailLimits.textLength || (email.html?.length ?? 0) > mailLimits.htmlLength || attachments.length < email.attachments.length,
  };
}

function wholeText({ text, html }: Email): string {
  return text?.trim() ? text : html ? textOfHtml(html) : '';
}

/** What follows the headers of a mail that says it has parts and has none; better its bare lines than nothing. */
function bareBody({ attachments }: Email, raw: Buffer): string {
  if (attachments.length > 0) return '';
  const start = /\r?\n\r?\n/.exec(raw.subarray(0, mailLimits.headerBytes).toString('latin1'));
  return start ? raw.subarray(start.index + start[0].length).subarray(0, mailLimits.textLength).toString('utf8').trim() : '';
}

/** Line ends as `\n`; without halves of characters and control characters, which nobody typed. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029\u202d\u202e\ufeff]/g, '');
}

function moment(date: string | undefined): Date | undefined {
  const at = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) || Math.abs(at) > 8.64e15 ? undefined : new Date(at);
}

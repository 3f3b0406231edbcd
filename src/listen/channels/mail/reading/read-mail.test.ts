import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { anyText } from '#platform/testing/any-text.ts';
import { mailLimits } from './limits.ts';
import { readMail } from './read-mail.ts';
import { ReadingRoom } from './reading-room.ts';
import { ownWords } from '#platform/text/mail/own-words.ts';

/** A mail of header lines and a body. */
function letter(head: readonly string[], body: string): Buffer {
  return Buffer.from([...head, '', body].join('\r\n'));
}
const plain = ['From: Anna Beispiel <Anna@Example.org>', 'To: service@example.com', 'Subject: Waschmaschine', 'Message-ID: <a1@example.org>', 'Content-Type: text/plain; charset=utf-8'];

describe('a mail', () => {
  test('is read with who, to whom, about what and which mails it refers to', async () => {
    const mail = await readMail(letter([...plain, 'In-Reply-To: <q2@example.com>', 'References: <q1@example.com> <a0@example.org> <q2@example.com>', 'Date: Mon, 3 Nov 2025 10:12:00 +0100'], 'Sie steht still.'));
    expect(mail).toMatchObject({
      id: 'a1@example.org',
      refersTo: ['q2@example.com', 'a0@example.org', 'q1@example.com'],
      from: { address: 'anna@example.org', name: 'Anna Beispiel' },
      to: [{ address: 'service@example.com' }],
      subject: 'Waschmaschine',
      sentAt: new Date('2025-11-03T09:12:00Z'),
      nature: 'personal',
      isCut: false,
    });
    expect(ownWords(mail.segments)).toBe('Sie steht still.');
  });

  test('without an id is known by its bytes', async () => {
    const raw = letter(plain.filter((line) => !line.startsWith('Message-ID')), 'Sie steht still.');
    const [one, same, other] = [await readMail(raw), await readMail(Buffer.from(raw)), await readMail(Buffer.concat([raw, Buffer.from('!')]))];
    expect(one.id).toMatch(/@without-id$/);
    expect(same.id).toBe(one.id);
    expect(other.id).not.toBe(one.id);
  });

  test('in HTML alone is read as text, its quotes marked and trimmed like others', async () => {
    const html = '<style>p{color:red}</style><p>Die Maschine <b>steht</b> still.</p><p>Können Sie helfen?</p><div class="gmail_quote"><div class="gmail_attr">Am Mo., 3. Nov. 2025 um 10:12 Uhr schrieb Service &lt;<a href="mailto:service@example.com">service@example.com</a>&gt;:<br></div><blockquote><p>Guten Tag</p></blockquote></div>';
    const mail = await readMail(letter([...plain.slice(0, 4), 'Content-Type: text/html; charset=utf-8'], html));
    expect(ownWords(mail.segments)).toBe('Die Maschine steht still.\n\nKönnen Sie helfen?');
  });

  test('holds no control characters, halves of characters or marks that turn the direction of writing', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(), async (body) => {
        const { segments, subject } = await readMail(letter(plain, body));
        for (const text of [subject, ...segments.map((segment) => segment.text)]) {
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202d\u202e]/);
        }
      }),
    );
  });

  test('of any bytes is read or refused by name', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), (bytes) => readMail(Buffer.from(bytes)).then((mail) => void expect(mail.segments).toBeDefined())));
  });
});

describe('who or what sent a mail', () => {
  test.each([
    ['a customer', [], 'personal'],
    ['a customer whose program says so', ['Auto-Submitted: no'], 'personal'],
    ['an absent customer’s program', ['Auto-Submitted: auto-replied'], 'automatic'],
    ['an absent customer’s Exchange', ['Subject: Automatische Antwort: Waschmaschine'], 'automatic'],
    ['an absent customer’s old program', ['X-Autoreply: yes'], 'automatic'],
    ['a program nobody answers', ['Return-Path: <>'], 'automatic'],
    ['a receipt for reading', ['Content-Type: multipart/report; report-type=disposition-notification; boundary=x'], 'automatic'],
    ['a contact form', ['Auto-Submitted: auto-generated', 'Reply-To: kunde@example.org'], 'personal'],
    ['a mailing list', ['List-Id: <rundbrief.example.org>'], 'list'],
    ['a newsletter', ['Precedence: bulk', 'List-Unsubscribe: <https://example.org/u>'], 'list'],
    ['a mail server', ['Content-Type: multipart/report; report-type=delivery-status; boundary=x'], 'bounce'],
    ['an older mail server', ['X-Failed-Recipients: anna@example.org'], 'bounce'],
  ])('%s', async (_who, head, nature) => {
    // The first of two equal headers counts.
    expect((await readMail(letter([...head, ...plain], 'Guten Tag'))).nature).toBe(nature);
  });

  test('a report says which of our mails failed', async () => {
    const report = [
      '--x', 'Content-Type: text/plain', '', 'Ihre Mail konnte nicht zugestellt werden.',
      '--x', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example.org', '', 'Final-Recipient: rfc822; anna@example.org', 'Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 unknown',
      '--x', 'Content-Type: text/rfc822-headers', '', 'From: service@example.com', 'Message-ID: <ours.1@example.com>', '--x--', '',
    ].join('\r\n');
    const mail = await readMail(letter(['From: MAILER-DAEMON@example.org', 'Subject: Undelivered', 'Content-Type: multipart/report; report-type=delivery-status; boundary=x'], report));
    expect(mail.report).toEqual({ outcome: 'failed', status: '5.1.1', about: ['ours.1@example.com'] });
  });
});

describe('files', () => {
  const withFile = (head: string, body = 'AAAA') =>
    letter([...plain.slice(0, 4), 'Content-Type: multipart/mixed; boundary=x'], ['--x', 'Content-Type: text/plain', '', 'Anbei.', '--x', head, 'Content-Transfer-Encoding: base64', '', body, '--x--', ''].join('\r\n'));

  test('are kept apart from the words, with a name that is only a name', async () => {
    const mail = await readMail(withFile('Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="../../etc/Rechnung\u202e .pdf"'));
    expect(mail.files).toMatchObject([{ name: expect.stringMatching(/^Rechnung_ ?\.pdf$/), mediaType: 'application/pdf', size: 3, refused: undefined }]);
    expect(ownWords(mail.segments)).toBe('Anbei.');
  });

  test.each(['rechnung.pdf.exe', 'makro.docm', 'verweis.lnk', 'skript.js', 'abbild.iso'])('%s is named but not kept, because it runs when it is opened', async (name) => {
    const [file] = (await readMail(withFile(`Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"`))).files;
    expect(file).toMatchObject({ name, refused: 'type', size: 3 });
    expect(file?.content).toHaveLength(0);
  });

  test('a mail handed on as a file stays one, so that its words are nobody’s turn', async () => {
    const mail = await readMail(letter([...plain.slice(0, 4), 'Content-Type: multipart/mixed; boundary=x'], ['--x', 'Content-Type: text/plain', '', 'Siehe Anhang.', '--x', 'Content-Type: message/rfc822', '', 'From: kurt@example.org', 'Subject: Geheim', '', 'Kurts Worte', '--x--', ''].join('\r\n')));
    expect(ownWords(mail.segments)).toBe('Siehe Anhang.');
    expect(mail.files).toMatchObject([{ mediaType: 'message/rfc822', name: '1.eml' }]);
  });
});

describe('a mail bomb', () => {
  const room = new ReadingRoom();
  afterAll(() => room[Symbol.asyncDispose]());

  const nested = (levels: number) => Array.from({ length: levels }, (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`).join('');
  const flat = (parts: number) => `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(parts)}--b--\r\n`;
  const handedOn = (levels: number) => `${'Content-Type: message/rfc822\r\n\r\n'.repeat(levels)}Subject: innen\r\n\r\nx`;

  test.each([
    ['50 MB', () => Buffer.alloc(50 * 1024 * 1024, 'a'), 'too-large'],
    ['10,000 nested parts', () => Buffer.from(nested(10_000)), 'too-many-parts'],
    ['200 nested parts', () => Buffer.from(nested(200)), 'too-deep'],
    ['10,000 parts beside each other', () => Buffer.from(flat(10_000)), 'too-many-parts'],
    ['10,000 parts in 29 MB', () => Buffer.concat([Buffer.from(flat(10_000)), Buffer.alloc(28 * 1024 * 1024, 'x\n')]), 'too-many-parts'],
    ['a header of 20 MB', () => Buffer.from(`Subject: ${'x'.repeat(20 * 1024 * 1024)}\r\n\r\nx`), 'headers-too-large'],
    ['14 million lines', () => Buffer.from(`From: a@example.org\r\n\r\n${'\n'.repeat(14_000_000)}`), 'took-too-much'],
    ['a million lines of headers', () => Buffer.from(`${'X: y\r\n'.repeat(1_000_000)}\r\nx`), 'headers-too-large'],
  ])('of %s is refused by name, in bounded time and memory', async (_what, make, refusal) => {
    const raw = make();
    const before = process.memoryUsage().rss;
    const began = performance.now();
    await expect(room.read(raw)).rejects.toMatchObject({ name: 'MailRefused', refusal });
    expect(performance.now() - began).toBeLessThan(mailLimits.readingTime);
    expect(process.memoryUsage().rss - before).toBeLessThan(600 * 1024 * 1024);
  });

  test.each([
    ['mails within mails', () => Buffer.from(`From: a@example.org\r\n${handedOn(5_000)}`)],
    ['30,000 nested elements of HTML', () => Buffer.from(`From: a@example.org\r\nContent-Type: text/html\r\n\r\n${'<div>'.repeat(30_000)}tief`)],
    ['a table of 200,000 cells', () => Buffer.from(`From: a@example.org\r\nContent-Type: text/html\r\n\r\n<table><tr>${'<td>x'.repeat(200_000)}</table>`)],
    ['20 MB of text', () => Buffer.from(`From: a@example.org\r\n\r\n${'Eine Zeile, wie Menschen sie schreiben, mit rund siebzig Zeichen darin.\r\n'.repeat(280_000)}`)],
    ['a file of 20 MB', () => Buffer.from(`From: a@example.org\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'QUFB'.repeat(19)}\r\n`.repeat(360_000)}`)],
    ['a million dashes', () => Buffer.from(`From: a@example.org\r\n\r\n${'--\r\n'.repeat(30_000)}`)],
  ])('of %s is read as far as the limits go', { timeout: 60_000 }, async (_what, make) => {
    const mail = await room.read(make());
    expect(mail.segments.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(mailLimits.textLength);
  });

  test('leaves the next mail its turn', async () => {
    const padded = Buffer.concat([letter(plain, 'Guten Tag'), Buffer.alloc(mailLimits.readHereBytes, '\r\nmehr')]);
    const [bomb, next] = await Promise.allSettled([room.read(Buffer.from(nested(300) + 'x'.repeat(mailLimits.readHereBytes))), room.read(padded)]);
    expect(bomb).toMatchObject({ status: 'rejected', reason: { refusal: 'too-deep' } });
    expect(next).toMatchObject({ status: 'fulfilled', value: { id: 'a1@example.org' } });
  });
});

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IncomingMail } from './incoming-mail.ts';
import { MailRefused } from './mail-refused.ts';
import { readMail } from './read-mail.ts';
import { shownHtml } from './shown-html.ts';
import { fixtureTable } from './testing/fixture-table.ts';
import { hasFixtures, mailFixtures } from './testing/mail-fixtures.ts';
import { ownWords } from '#platform/text/mail/own-words.ts';

/** Reads a mail; a named refusal is fine, anything else is not. */
async function readOrRefuse(raw: Buffer): Promise<IncomingMail | undefined> {
  try {
    return await readMail(raw);
  } catch (error) {
    if (error instanceof MailRefused && error.refusal !== 'unreadable') return undefined;
    throw error;
  }
}

describe.skipIf(!hasFixtures)('mails other people wrote to try mail libraries with (../shared/data, else skipped)', async () => {
  const fixtures = hasFixtures ? await mailFixtures() : [];
  const named = (name: string) => fixtures.find(({ file }) => file === name)?.raw ?? Buffer.alloc(0);
  const wordsOf = async (name: string) => ownWords((await readMail(named(name))).segments);

  test('are all read without a crash, and what became of each stands in docs/mail-fixtures.md', { timeout: 120_000 }, async () => {
    expect(fixtures.length).toBeGreaterThan(300);
    const written = await readFile(resolve('docs/mail-fixtures.md'), 'utf8');
    expect(await fixtureTable(fixtures), 'run: node scripts/mail-fixtures.ts').toBe(written);
  });

  test('a customer of a German telephone company is read with umlauts, quoted-printable or not', async () => {
    for (const name of ['mimetools-testmsgs__german.msg', 'mimetools-testmsgs__german-qp.msg']) {
      const mail = await readMail(named(name));
      expect(`${mail.subject}\n${mail.segments.map(({ text }) => text).join('\n')}`).toMatch(/[äöüÄÖÜß]/);
    }
  });

  test('reports of undeliverable mail say which mail, how badly, and with which code', async () => {
    expect(await readMail(named('multipart_report_emails__report_422.eml'))).toMatchObject({ nature: 'bounce', report: { outcome: expect.stringMatching(/failed|delayed/), status: expect.stringMatching(/^[45]\./) } });
    expect((await readMail(named('example_bounce.eml'))).nature).toBe('bounce');
  });

  test.each([
    ['email_german.txt', /^Fusce[\s\S]*nec nibh\.$/],
    ['email_german_2.txt', /^Fusce[\s\S]*nec nibh\.$/],
    ['email_german_3.txt', /^Fusce[\s\S]*nec nibh\.$/],
    ['email_german_outlook.txt', /^Fusce[\s\S]*nec nibh\.$/],
    ['email_tricky_17_forward_header.txt', /^See the forwarded message below\.$/],
    ['email_not_a_signature_2.txt', /Thanks!$/],
    ['email_sent_from_my_not_signature.txt', /mobile phone\.$/],
    ['email_with_regards.txt', /Can you help\?$/],
  ])('%s keeps its writer’s words and no more', async (name, words) => {
    expect(await wordsOf(name)).toMatch(words);
  });

  test('no HTML among them keeps a script, an address of a picture elsewhere or an event handler', async () => {
    let pages = 0;
    for (const { raw } of fixtures) {
      const mail = await readOrRefuse(raw);
      if (!mail?.html) continue;
      pages += 1;
      const shown = shownHtml(mail.html, mail.files);
      expect(shown).not.toMatch(/<(?:script|iframe|object|embed|form|input|link|meta|base|svg|style)\b/i);
      expect(shown).not.toMatch(/\son[a-z]+\s*=|javascript:|url\(/i);
      expect([...shown.matchAll(/<img[^>]*\ssrc="([^"]*)"/g)].every(([, source]) => source?.startsWith('data:image/'))).toBe(true);
    }
    expect(pages).toBeGreaterThan(30);
  });

  test('cut off, doubled and with bytes turned, they are still read or refused by name', { timeout: 180_000 }, async () => {
    const small = fixtures.filter(({ raw }) => raw.byteLength < 60_000);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...small), fc.double({ min: 0, max: 1, noNaN: true }), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 30 }), async ({ raw }, cut, turned) => {
        const bytes = Buffer.from(raw.subarray(0, Math.ceil(raw.length * cut)));
        for (const [at, value] of turned) if (bytes.length > 0) bytes[at % bytes.length] = value;
        await readOrRefuse(Buffer.concat([bytes, bytes]));
      }),
      { numRuns: 400 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../testing/any-text.ts';
import { cutMail } from './cut-mail.ts';
import { ownWords } from './own-words.ts';

const words = 'Guten Tag,\n\nmeine Waschmaschine steht still.\nKönnen Sie helfen?';
const wordsOf = (mail: string, handsOn = false) => ownWords(cutMail(mail, { handsOn }));

describe('above what a mail program repeats, the customer’s words stay alone', () => {
  test.each([
    ['Gmail', 'Am Mo., 3. Nov. 2025 um 10:12 Uhr schrieb Kundenservice <service@example.de>:\n\n> Sehr geehrte Frau Beispiel,\n> danke.'],
    ['Gmail, wrapped', 'Am Mo., 3. Nov. 2025 um 10:12 Uhr schrieb Kundenservice Haushaltsgeräte <\nservice@example.de>:\n\n> Sehr geehrte Frau Beispiel'],
    ['Gmail, wrapped behind the address', 'Am Mo., 3. Nov. 2025 um 10:12 Uhr schrieb Kundenservice <service@example.de\n>:\n\n> Sehr geehrte Frau Beispiel'],
    ['Apple Mail', 'Am 03.11.2025 um 10:12 schrieb Kundenservice <service@example.de>:\n\n> Danke für Ihre Nachricht.\n>'],
    ['Apple Mail of today', '> Am 03.11.2025 um 10:12 schrieb Kundenservice <service@example.de>:\n> \n> Danke für Ihre Nachricht.'],
    ['Thunderbird', 'Am 03.11.25 um 10:12 schrieb Kundenservice:\n> Danke für Ihre Nachricht.'],
    ['a telephone that marks nothing', 'Am 3. November 2025 10:12:44 MEZ schrieb Kundenservice <service@example.de>:\n\nDanke für Ihre Nachricht.\nWir melden uns.'],
    ['Outlook', '________________________________\nVon: Kundenservice <service@example.de>\nGesendet: Montag, 3. November 2025 10:12\nAn: Anna Beispiel <anna@example.org>\nBetreff: AW: Waschmaschine\n\nDanke.'],
    ['Outlook without addresses', 'Von: Kundenservice\nGesendet: Montag, 3. November 2025 10:12\nAn: Anna Beispiel\nBetreff: AW: Waschmaschine\n\nDanke.'],
    ['Outlook of a company', 'Von: Kundenservice [mailto:service@example.de] \nGesendet: Montag, 3. November 2025 10:12\nAn: Beispiel, Anna\nCc: Werkstatt\nBetreff: AW: Waschmaschine\nWichtigkeit: Hoch\n\nDanke.'],
    ['Outlook in English', 'From: Service <service@example.de>\nSent: Monday, November 3, 2025 10:12 AM\nTo: Anna <anna@example.org>\nSubject: RE: Machine\n\nThanks.'],
    ['GMX and WEB.DE', 'Gesendet: Montag, 03. November 2025 um 10:12 Uhr\nVon: "Kundenservice" <service@example.de>\nAn: anna@example.org\nBetreff: AW: Waschmaschine\n\nDanke.'],
    ['T-Online', '-----Original-Nachricht-----\nBetreff: AW: Waschmaschine\nDatum: 2025-11-03T10:12:00+0100\nVon: "Kundenservice" <service@example.de>\nAn: "anna@example.org"\n\nDanke.'],
    ['Samsung', '-------- Ursprüngliche Nachricht --------\nVon: Kundenservice <service@example.de>\nDatum: 03.11.25  10:12  (GMT+01:00)\nAn: anna@example.org\nBetreff: AW: Waschmaschine\n\nDanke.'],
    ['bold headers of converted HTML', '*Von:* Kundenservice <service@example.de>\n*Gesendet:* Montag, 3. November 2025 10:12\n*An:* anna@example.org\n*Betreff:* AW: Waschmaschine\n\nDanke.'],
    ['headers with empty lines between them', 'Von: Kundenservice <service@example.de>\n\nGesendet: Montag, 3. November 2025 10:12\n\nAn: anna@example.org\n\nBetreff: AW: Waschmaschine\n\n\nDanke.'],
    ['English Gmail', 'On Mon, Nov 3, 2025 at 10:12 AM Service <service@example.de> wrote:\n\n> Thanks.'],
  ])('%s', (_program, repeated) => {
    expect(wordsOf(`${words}\n\n${repeated}`)).toBe(words);
  });
});

describe('what closes a letter is not part of its words', () => {
  test.each([
    ['the delimiter', '-- \nAnna Beispiel\nTel. 0171 5550123'],
    ['the delimiter that lost its space', '--\nAnna Beispiel'],
    ['a formula, name and address', 'Mit freundlichen Grüßen\n\nAnna Beispiel\nMusterweg 3\n50667 Köln\nTelefon: 0221 5550123'],
    ['a formula in Swiss spelling', 'Freundliche Grüsse\nAnna Beispiel'],
    ['a formula without umlauts', 'Mit freundlichen Gruessen\nAnna Beispiel'],
    ['a formula with the name behind it', 'Viele Grüße, Anna Beispiel'],
    ['a formula with a place', 'Herzliche Grüße aus Köln\nAnna'],
    ['letters', 'MfG\nA. Beispiel'],
    ['letters with a name', 'LG Anna'],
    ['a telephone', 'Von meinem iPhone gesendet'],
    ['another telephone', 'Gesendet von meinem Galaxy'],
    ['a mail application', 'Diese Nachricht wurde von meinem Android Mobiltelefon mit GMX Mail gesendet.'],
    ['a mail application with its address', 'Gesendet mit der Telekom Mail App\n<https://www.t-online.de/email>'],
    ['Outlook for telephones', 'Holen Sie sich Outlook für iOS<https://aka.ms/o0ukef>'],
    ['an English formula', 'Kind regards,\nAnna Beispiel'],
    ['a formula and a disclaimer', `Mit freundlichem Gruß\ni. A. Anna Beispiel\n\nBeispiel GmbH\nAmtsgericht Köln HRB 00000\n\n${'Diese E-Mail enthält vertrauliche Informationen. '.repeat(8)}`],
  ])('%s', (_what, closing) => {
    expect(wordsOf(`${words}\n\n${closing}`)).toBe(words);
  });

  test('but thanks said in it are', () => {
    expect(wordsOf(`${words}\n\nVielen Dank und viele Grüße\nAnna Beispiel`)).toBe(`${words}\n\nVielen Dank und viele Grüße`);
  });

  test('and so is a postscript below it', () => {
    expect(wordsOf(`${words}\n\nViele Grüße\nAnna\n\nPS: Der Stecker ist in Ordnung.`)).toBe(`${words}\nPS: Der Stecker ist in Ordnung.`.replace('?\nPS', '?\n\nPS'));
  });
});

describe('words that only look like the end of a letter stay', () => {
  test.each([
    ['a parcel’s way', 'Von: Köln\nAn: Ulm\nDatum: 3.11.\n\nDas Paket fehlt.'],
    ['a sentence that begins with “Am”', 'Am Montag schrieb ich Ihnen wegen der Rechnung.\n\nSeitdem habe ich nichts gehört:\nkeine Mail, kein Anruf.'],
    ['a greeting to be passed on', 'Richten Sie Herrn Beispiel viele Grüße aus.\n\nDie Maschine läuft wieder.'],
    ['a device in a sentence', 'Sent from my desk, is much easier than my mobile phone.'],
    ['a list with dashes', 'Es fehlen:\n-- der Filter\n-- die Schrauben\n\nDanke!'],
    ['a rule between paragraphs', 'Erstens.\n----\nZweitens.\n====\nDrittens.'],
    ['thanks', 'Vielen Dank für die schnelle Hilfe!'],
  ])('%s', (_what, text) => {
    expect(wordsOf(text)).toBe(text);
  });
});

describe('a mail that hands on another', () => {
  const handed = '---------- Forwarded message ---------\nVon: Kurt Muster <kurt@example.org>\nDate: Mo., 3. Nov. 2025\nSubject: Angebot\n\nKurts Worte.';

  test('keeps the foreign words apart from its writer’s', () => {
    const segments = cutMail(`Bitte schauen Sie hier:\n\n${handed}`);
    expect(segments.at(-1)).toMatchObject({ kind: 'forwarded', text: expect.stringContaining('Kurts Worte') });
    expect(ownWords(segments)).toBe('Bitte schauen Sie hier:');
  });

  test('is recognised by its subject where the program puts only headers', () => {
    const text = 'Zur Kenntnis\n\nVon: Kurt Muster <kurt@example.org>\nGesendet: Montag, 3. November 2025 10:12\nAn: Anna\nBetreff: Angebot\n\nKurts Worte.';
    expect(cutMail(text, { handsOn: true }).map(({ kind }) => kind)).toEqual(['own', 'forwarded']);
    expect(cutMail(text).map(({ kind }) => kind)).toEqual(['own', 'quoted']);
  });
});

test('answers between the lines of an earlier mail stay in their order, with a sign where those lines stood', () => {
  const text = 'Hallo,\n\nAm 03.11.2025 um 10:12 schrieb Service <service@example.de>:\n> Welches Gerät?\n\nDie Waschmaschine.\n\n> Seit wann?\n\nSeit gestern.';
  expect(wordsOf(text)).toBe('Hallo,\n\n[…]\n\nDie Waschmaschine.\n\n[…]\n\nSeit gestern.');
});

describe('whatever is written', () => {
  const line = fc.oneof(
    fc.constantFrom('', '> alt', 'Von: a@b.de', 'Gesendet: heute', 'Betreff: x', '-- ', 'Mit freundlichen Grüßen', 'Am 3.11.2025 um 10:12 schrieb A <a@b.de>:', 'PS: doch', '________________', 'LG', '-----Original Message-----'),
    fc.string({ maxLength: 60 }),
    anyText({ maxLength: 40 }),
  );

  test('no line is lost, doubled or moved', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.boolean(), (lines, handsOn) => {
        const text = lines.join('\n');
        expect(cutMail(text, { handsOn }).map((segment) => segment.text).join('\n')).toBe(text);
      }),
    );
  });

  test('is read at once, also where every one of 20,000 lines looks like a beginning', () => {
    const hostile = ['Am 3.11.2025 um 10:12 schrieb a@b.de', 'LG', 'Von: a@b.de', '> > > >', 'Mit freundlichen Grüßen', 'On 1.1.2025 a@b wrote', '-'.repeat(300), `Am ${'a '.repeat(150)}`, 'Sent from my '];
    for (const line of hostile) {
      const began = performance.now();
      ownWords(cutMail(`${line}\n`.repeat(20_000)));
      // Tens of milliseconds; were it quadratic, minutes.
      expect(performance.now() - began, line).toBeLessThan(5_000);
    }
  });
});
